package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Responds that the client has spent its points, and when it will have enough again. */
public final class QuotaExceededResponse {

    private static final String PROBLEM_TYPE =
            "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private QuotaExceededResponse() {}

    /**
     * Writes a 429 response.
     *
     * @param points price of the refused request
     */
    public static void write(HttpServletResponse response, Client client, long points)
            throws IOException {
        response.setHeader("RateLimit", client.rateLimitHeader());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(client.budget().secondsUntil(points)));
        ProblemDetailWriter.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "This costs %,d points and %,d are left of this minute's %,d."
                        .formatted(
                                points, client.budget().remaining(), client.budget().perMinute()),
                Map.of("type", PROBLEM_TYPE, "violated-policies", List.of(client.policy())));
    }
}
