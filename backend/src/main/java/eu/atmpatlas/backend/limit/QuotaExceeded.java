package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.platform.ErrorCode;
import eu.atmpatlas.backend.platform.Problems;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Tells a client that it has spent its points, and when there are more. */
public final class QuotaExceeded {

    private static final String TYPE =
            "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private QuotaExceeded() {}

    /**
     * Answers with 429.
     *
     * @param points that the client wanted to spend
     */
    public static void write(HttpServletResponse response, Client client, long points)
            throws IOException {
        response.setHeader("RateLimit", client.state());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(client.budget().secondsUntil(points)));
        Problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "This costs %,d points and %,d are left of this minute's %,d."
                        .formatted(points, client.budget().left(), client.budget().perMinute()),
                Map.of("type", TYPE, "violated-policies", List.of(client.policy())));
    }
}
