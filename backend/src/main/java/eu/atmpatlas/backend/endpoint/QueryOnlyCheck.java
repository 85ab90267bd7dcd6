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

/** Tells whether a document may be run for an address that is merely read. */
final class QueryOnlyCheck {

    private QueryOnlyCheck() {}

    /**
     * @param subscriptions whether the reader takes events, so that subscriptions are answered too
     * @throws RefusedRequestException if the operation does not merely read. Documents that cannot
     *     be read are let through: what is wrong with them is told better where they are run.
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
