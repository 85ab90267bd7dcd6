package eu.atmpatlas.backend.platform;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers outside GraphQL that are not what was asked for, as RFC 9457 has them. */
final class Problems {

    private Problems() {}

    /**
     * Writes {@code application/problem+json}.
     *
     * @param detail one sentence without quotes or backslashes
     */
    static void write(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(status.getReasonPhrase(), status.value(), detail)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
