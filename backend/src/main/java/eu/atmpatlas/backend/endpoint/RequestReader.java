package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads requests from bodies and query parameters. Refuses those that break GraphQL over HTTP. */
@Component
class RequestReader {

    /** Deeper than the limit on variables, which gives a better error message. */
    private static final int MAX_NESTING_DEPTH = 100;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_NESTING_DEPTH)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Reads the body of a POST, in UTF-8. */
    GraphQlHttpRequest readBody(byte[] body) {
        Object read = parse("the body", text(body));
        if (read instanceof List) {
            throw RefusedRequestException.unprocessable(
                    "the body must be one request, not a list of them: requests are not batched");
        }
        if (!(read instanceof Map<?, ?> request)) {
            throw RefusedRequestException.unprocessable("the body must be a JSON object");
        }
        return request(
                string("query", request.get("query")),
                string("operationName", request.get("operationName")),
                object("variables", request.get("variables")),
                object("extensions", request.get("extensions")),
                string("documentId", request.get("documentId")));
    }

    /** Reads the query parameters of a GET. */
    GraphQlHttpRequest readParameters(MultiValueMap<String, String> parameters) {
        return request(
                single("query", parameters),
                single("operationName", parameters),
                parsed("variables", parameters),
                parsed("extensions", parameters),
                single("documentId", parameters));
    }

    private static GraphQlHttpRequest request(
            @Nullable String query,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, Object> extensions,
            @Nullable String documentId) {
        if (query == null && documentId == null && !extensions.containsKey("persistedQuery")) {
            throw RefusedRequestException.unprocessable(
                    "query must be given: the text of a GraphQL document");
        }
        return new GraphQlHttpRequest(query, operationName, variables, extensions, documentId);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("the body must be in UTF-8");
        }
    }

    private @Nullable Object parse(String part, String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JacksonException malformed) {
            throw malformed(part + " cannot be read as JSON");
        }
    }

    private static RefusedRequestException malformed(String message) {
        return new RefusedRequestException(HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, message);
    }

    private <V extends @Nullable Object> Map<String, V> parsed(
            String name, MultiValueMap<String, String> parameters) {
        String text = single(name, parameters);
        return text == null ? Map.of() : object(name, parse(name, text));
    }

    private static @Nullable String single(String name, MultiValueMap<String, String> parameters) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw RefusedRequestException.unprocessable(name + " must be given once");
        }
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static @Nullable String string(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            default -> throw RefusedRequestException.unprocessable(name + " must be a string");
        };
    }

    @SuppressWarnings("unchecked")
    private static <V extends @Nullable Object> Map<String, V> object(
            String name, @Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> object -> (Map<String, V>) object;
            default -> throw RefusedRequestException.unprocessable(name + " must be an object");
        };
    }
}
