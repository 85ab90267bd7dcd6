package eu.atmpatlas.backend.limit.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the query at hand costs.
 *
 * @param requested points it costs
 * @param limit points that one query may cost
 */
public record QueryCost(long requested, long limit) {

    /** As {@code extensions.cost} says it. */
    public Map<String, Object> toExtension() {
        var extension = new LinkedHashMap<String, Object>();
        extension.put("requested", requested);
        extension.put("limit", limit);
        return extension;
    }
}
