package eu.atmpatlas.backend.error;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes error responses outside GraphQL, according to RFC 9457. */
public final class ProblemDetailWriter {

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder().build();

    private ProblemDetailWriter() {}

    /**
     * Writes {@code application/problem+json}.
     *
     * @param detail one sentence about what is wrong and what would be valid
     * @param more further members; {@code type} if it is not {@code about:blank}
     */
    public static void write(
            HttpServletResponse response,
            HttpStatus status,
            ErrorCode code,
            String detail,
            Map<String, ?> more)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", code.name());
        problem.putAll(more);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON_MAPPER.writeValueAsBytes(problem));
    }

    /** The default code of a status. */
    public static ErrorCode codeFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403 -> ErrorCode.UNAUTHORIZED;
            case 404, 410 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.CONTENT_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ErrorCode.RATE_LIMITED;
            case 503, 507 -> ErrorCode.UNAVAILABLE;
            default -> status.is5xxServerError() ? ErrorCode.INTERNAL_ERROR : ErrorCode.BAD_REQUEST;
        };
    }
}
