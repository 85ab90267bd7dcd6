package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.graphql.DocumentSizeLimits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks that the document of a GET request only reads. */
final class QueryOnlyCheck {

    private QueryOnlyCheck() {}

    /**
     * @param subscriptions whether the client accepts events, so that subscriptions are allowed
     * @throws RefusedRequestException if the operation is not allowed. Documents with syntax errors
     *     pass, because the execution reports them better.
     */
    static void requireQuery(String text, @Nullable String name, boolean subscriptions) {
        Document document;
        try {
            document =
                    new Parser()
                            .parseDocument(
                                    ParserEnvironment.newParserEnvironment()
                                            .document(text)
                                            .parserOptions(DocumentSizeLimits.PARSER_OPTIONS)
                                            .build());
        } catch (InvalidSyntaxException reportedLater) {
            return;
        }
        boolean other =
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(operation -> name == null || name.equals(operation.getName()))
                        .anyMatch(operation -> !isQuery(operation.getOperation(), subscriptions));
        if (other) {
            throw new RefusedRequestException(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "GET runs queries, and subscriptions for those who accept text/event-stream:"
                            + " send mutations by POST");
        }
    }

    private static boolean isQuery(OperationDefinition.Operation operation, boolean subscriptions) {
        return switch (operation) {
            case QUERY -> true;
            case SUBSCRIPTION -> subscriptions;
            case MUTATION -> false;
        };
    }
}
