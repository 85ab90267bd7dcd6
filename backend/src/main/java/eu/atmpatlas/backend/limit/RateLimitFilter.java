package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Takes the price of a request off its client's budget before the body is read, and sends the rest
 * in the fields of draft-ietf-httpapi-ratelimit-headers. A client without enough points gets 429. A
 * refused request costs more than its price, and each further one costs more again. The client is
 * the holder of the key that Spring Security has authenticated, otherwise the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class RateLimitFilter extends OncePerRequestFilter {

    private final ClientRegistry clients;
    private final RequestPrices prices;
    private final RefusalMetrics refusals;
    private final long errorPoints;
    private final Duration timeout;
    private final FairScheduler scheduler;

    RateLimitFilter(
            ClientRegistry clients,
            RequestPrices prices,
            RefusalMetrics refusals,
            LimitProperties limits,
            FairScheduler scheduler) {
        this.clients = clients;
        this.prices = prices;
        this.refusals = refusals;
        this.timeout = limits.timeout();
        this.scheduler = scheduler;
        this.errorPoints = limits.mistake();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long price = prices.of(request);
        if (price == 0) {
            chain.doFilter(request, response);
            return;
        }
        Client client = client(request);
        request.setAttribute(Client.ATTRIBUTE, client);
        response.setHeader("RateLimit-Policy", client.rateLimitPolicyHeader());
        if (!client.budget().tryTake(price)) {
            refusals.count(client.policy(), ErrorCode.RATE_LIMITED);
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
            refusals.count(client.policy(), ErrorCode.RATE_LIMITED);
            client.budget().penalise(errorPoints);
        } else if (isClientError(status)) {
            client.penalise();
        }
    }

    private Client client(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof ApiKeyLookup.Allowance allowance) {
            return clients.ofKey(allowance);
        }
        return clients.ofSender(request);
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
}
