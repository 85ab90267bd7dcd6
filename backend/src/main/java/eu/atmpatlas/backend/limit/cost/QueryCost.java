package eu.atmpatlas.backend.limit.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cost of the current query.
 *
 * @param requested points that it costs
 * @param limit maximum points of one query
 */
public record QueryCost(long requested, long limit) {

    /** The content of {@code extensions.cost}. */
    public Map<String, Object> toExtension() {
        var extension = new LinkedHashMap<String, Object>();
        extension.put("requested", requested);
        extension.put("limit", limit);
        return extension;
    }
}
