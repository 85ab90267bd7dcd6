package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The first query of a directory. An address changes its variables only.
 *
 * @param query the front end's document
 * @param variables at the bare address
 * @param facets keys of its facets, in addresses and in the filter
 * @param orders that it can be sorted by
 * @param textInFilter whether the text is a part of the filter
 * @param near whether its records have places
 * @param map whether it has a map
 */
record DirectoryPreloadQuery(
        String query,
        Map<String, @Nullable Object> variables,
        List<String> facets,
        List<String> orders,
        boolean textInFilter,
        boolean near,
        boolean map) {

    /** The query at an address. */
    PreloadQuery at(DirectoryAddress address, List<AddressParameter> parameters, String lang) {
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>(variables);
        var filter = new LinkedHashMap<String, Object>();
        var assumed = new LinkedHashMap<String, Map<String, Object>>();
        for (String facet : facets) {
            Map<String, Object> condition = address.assumed(facet);
            if (!condition.isEmpty()) {
                assumed.put(facet, condition);
            }
        }
        for (String facet : facets) {
            Map<String, Object> input = address.facet(facet);
            Map<String, Object> condition = assumed.getOrDefault(facet, input);
            if (!condition.isEmpty()) {
                filter.put(facet, condition);
            }
        }
        chosen.put("filter", filter);
        chosen.put("lang", lang.toUpperCase(Locale.ROOT));
        chosen.put("may", "yes".equals(address.value("may")));
        for (AddressParameter parameter : parameters) {
            String field = parameter.filter();
            if (field != null) {
                Object value = address.filterValue(parameter);
                if (takes(parameter.filterIf())) {
                    if (value != null) {
                        filter.put(field, value);
                    }
                } else if (parameter.variable() != null) {
                    chosen.put(parameter.variable(), value);
                }
            }
        }
        if (!orders.isEmpty()) {
            chosen.put("order", address.order(orders));
        }
        if (chosen.containsKey("rest")) {
            chosen.put("rest", assumed.isEmpty() ? null : rest(filter, assumed));
            chosen.put("rested", !assumed.isEmpty());
        }
        return new PreloadQuery(query, chosen);
    }

    /** The filter of what only the assumed conditions leave out. */
    private static Map<String, Object> rest(
            Map<String, Object> filter, Map<String, Map<String, Object>> assumed) {
        var rest = new LinkedHashMap<String, Object>(filter);
        assumed.forEach((facet, condition) ->
                rest.put(facet, Map.of("none", Objects.requireNonNull(condition.get("any")))));
        return rest;
    }

    private boolean takes(@Nullable String property) {
        return switch (property) {
            case "textInFilter" -> textInFilter;
            case "near" -> near;
            case null, default -> throw new IllegalArgumentException("No property " + property);
        };
    }
}
