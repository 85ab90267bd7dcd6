package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.platform.ErrorCode;
import eu.atmpatlas.backend.platform.Problems;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Knows each request's client, takes the request's price off its budget before the body is read,
 * and tells what is left, as draft-ietf-httpapi-ratelimit-headers has it. Who has nothing left is
 * answered with 429. A refused request costs more than the asking, and more each time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RateLimit extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private static final String REFUSED = "atlas.requests.refused";

    private final Clients clients;
    private final MeterRegistry meters;
    private final Map<PathPattern, Long> prices = new LinkedHashMap<>();
    private final long mistake;
    private final Duration longest;
    private final Turns turns;

    RateLimit(Clients clients, LimitProperties limits, Turns turns, MeterRegistry meters) {
        this.clients = clients;
        this.longest = limits.timeout();
        this.turns = turns;
        this.meters = meters;
        this.mistake = limits.mistake();
        limits.prices()
                .forEach(price ->
                        prices.put(
                                PathPatternParser.defaultInstance.parse(price.path()),
                                price.points()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long price = price(request.getRequestURI());
        if (price == 0 || "OPTIONS".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Client address = clients.at(address(request));
        String key = key(request);
        Client client = key == null ? address : clients.holding(key);
        if (client == null) {
            address.fine();
            refused("unknown key", ErrorCode.UNAUTHORIZED);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    ErrorCode.UNAUTHORIZED,
                    "There is no such key, or it was revoked.",
                    Map.of());
            return;
        }
        request.setAttribute(Client.ATTRIBUTE, client);
        response.setHeader("RateLimit-Policy", client.quota());
        if (!client.budget().take(price)) {
            refused(client.policy(), ErrorCode.RATE_LIMITED);
            QuotaExceeded.write(response, client, price);
            return;
        }
        response.setHeader("RateLimit", client.state());
        if (price < Turns.DEAR) {
            // A query has a price of its own as well, and waits for its turn when that is known.
            chain.doFilter(request, response);
        } else {
            answerInTurn(client, price, request, response, chain);
        }
        if (response.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            refused(client.policy(), ErrorCode.RATE_LIMITED);
            client.budget().fine(mistake);
        } else if (mistaken(response.getStatus())) {
            client.fine();
        }
    }

    private void answerInTurn(
            Client client,
            long price,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try (Lane.Turn turn = turns.take(client, price, longest)) {
            if (turn != null) {
                chain.doFilter(request, response);
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(longest.toSeconds()));
        Problems.write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                ErrorCode.UNAVAILABLE,
                "Too much is being asked for at the moment.",
                Map.of());
    }

    /** Asking for what is not kept, or not there, is no mistake; nor is a fault of ours. */
    private static boolean mistaken(int status) {
        return status >= 400 && status < 500 && status != HttpStatus.NOT_FOUND.value();
    }

    /** By whom: an address, a key, or one that is not known. */
    private void refused(String client, ErrorCode code) {
        meters.counter(REFUSED, "client", client, "code", code.name()).increment();
    }

    private long price(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        for (var price : prices.entrySet()) {
            if (price.getKey().matches(parsed)) {
                return price.getValue();
            }
        }
        return 0;
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }

    /** The server gives it as digits: no name is looked up. */
    private static @Nullable InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
