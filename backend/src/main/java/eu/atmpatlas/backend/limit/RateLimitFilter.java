package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;

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
 * Finds the client of each request, takes the request's price from its budget before the body is
 * read, and adds the headers of draft-ietf-httpapi-ratelimit-headers. Responds with 429 if the
 * budget is spent. A refused request costs a penalty that grows with each error. Requests with
 * invalid keys are paid from a separate budget, before the key is looked up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RateLimitFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private static final String REFUSED_METER = "atlas.requests.refused";

    /** Price of the look-up of a key. */
    private static final long LOOKUP_COST = 1;

    private final ClientRegistry clients;
    private final MeterRegistry meters;
    private final Map<PathPattern, Long> prices = new LinkedHashMap<>();
    private final long errorPoints;
    private final Duration timeout;
    private final FairScheduler scheduler;

    RateLimitFilter(
            ClientRegistry clients,
            LimitProperties limits,
            FairScheduler scheduler,
            MeterRegistry meters) {
        this.clients = clients;
        this.timeout = limits.timeout();
        this.scheduler = scheduler;
        this.meters = meters;
        this.errorPoints = limits.mistake();
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
        Client client = client(request, response);
        if (client == null) {
            return;
        }
        request.setAttribute(Client.ATTRIBUTE, client);
        response.setHeader("RateLimit-Policy", client.rateLimitPolicyHeader());
        if (!client.budget().tryTake(price)) {
            countRefusal(client.policy(), ErrorCode.RATE_LIMITED);
            QuotaExceededResponse.write(response, client, price);
            return;
        }
        response.setHeader("RateLimit", client.rateLimitHeader());
        if (price < FairScheduler.EXPENSIVE_FROM) {
            // A query also has a cost of its own, and waits for a permit when that is known.
            chain.doFilter(request, response);
        } else {
            handleWithPermit(client, price, request, response, chain);
        }
        int status =
                request.getAttribute(Client.STATUS) instanceof Integer worth
                        ? worth
                        : response.getStatus();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            countRefusal(client.policy(), ErrorCode.RATE_LIMITED);
            client.budget().penalise(errorPoints);
        } else if (isClientError(status)) {
            client.penalise();
        }
    }

    /** The client; null if a response was sent already, because the key is invalid. */
    private @Nullable Client client(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InetAddress address = address(request);
        boolean crossSite = CrossSiteRequest.isCrossSite(request);
        String key = key(request);
        if (key == null) {
            return crossSite ? clients.ofOtherSites(address) : clients.ofAddress(address);
        }
        Client lookups = clients.keyLookupsOf(address, crossSite);
        if (!clients.isKnownKey(key) && !lookups.budget().tryTake(LOOKUP_COST)) {
            countRefusal(lookups.policy(), ErrorCode.RATE_LIMITED);
            QuotaExceededResponse.write(response, lookups, LOOKUP_COST);
            return null;
        }
        Client holder = clients.ofKey(key);
        if (holder == null) {
            lookups.penalise();
            countRefusal("unknown key", ErrorCode.UNAUTHORIZED);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            ProblemDetailWriter.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    ErrorCode.UNAUTHORIZED,
                    "There is no such key, or it was revoked.",
                    Map.of());
        }
        return holder;
    }

    private void handleWithPermit(
            Client client,
            long price,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try (FairQueue.Permit permit = scheduler.acquire(client, price, timeout)) {
            if (permit != null) {
                chain.doFilter(request, response);
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(timeout.toSeconds()));
        ProblemDetailWriter.write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                ErrorCode.UNAVAILABLE,
                "The server is busy: try again in a moment.",
                Map.of());
    }

    /**
     * Excludes 404 and 410: a missing or removed resource is no client error here. Server errors do
     * not count either.
     */
    private static boolean isClientError(int status) {
        return status >= 400 && status < 500 && status != HttpStatus.NOT_FOUND.value();
    }

    /** Counts a refusal by type of client: address, key or unknown key. */
    private void countRefusal(String client, ErrorCode code) {
        meters.counter(REFUSED_METER, "client", client, "code", code.name()).increment();
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

    /** The server passes a numeric address, so this makes no DNS query. */
    private static @Nullable InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
