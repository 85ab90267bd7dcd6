package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        for (String facet : facets) {
            Map<String, Object> input = address.facet(facet);
            if (!input.isEmpty()) {
                filter.put(facet, input);
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
        return new PreloadQuery(query, chosen);
    }

    private boolean takes(@Nullable String property) {
        return switch (property) {
            case "textInFilter" -> textInFilter;
            case "near" -> near;
            case null, default -> throw new IllegalArgumentException("No property " + property);
        };
    }
}
