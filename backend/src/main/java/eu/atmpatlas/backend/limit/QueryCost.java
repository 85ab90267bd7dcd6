package eu.atmpatlas.backend.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the query at hand costs.
 *
 * @param requested points it costs
 * @param limit points that one query may cost
 */
record QueryCost(long requested, long limit) {

    /** As {@code extensions.cost} says it. */
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("requested", requested);
        told.put("limit", limit);
        return told;
    }
}
