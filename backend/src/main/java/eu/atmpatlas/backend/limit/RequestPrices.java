package eu.atmpatlas.backend.limit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.LinkedHashMap;
import java.util.Map;

/** The points that {@code atlas.limits.prices} takes for a request, by its path. */
@Component
public final class RequestPrices {

    private final Map<PathPattern, Long> prices = new LinkedHashMap<>();

    RequestPrices(LimitProperties limits) {
        limits.prices()
                .forEach(price ->
                        prices.put(
                                PathPatternParser.defaultInstance.parse(price.path()),
                                price.points()));
    }

    /**
     * The points; 0 for a free path and for {@code OPTIONS}. The first pattern that fits counts.
     */
    public long of(HttpServletRequest request) {
        if ("OPTIONS".equals(request.getMethod())) {
            return 0;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        for (var price : prices.entrySet()) {
            if (price.getKey().matches(path)) {
                return price.getValue();
            }
        }
        return 0;
    }
}
