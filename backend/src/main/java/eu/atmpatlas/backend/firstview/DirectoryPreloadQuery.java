package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first query of a directory page. The address changes only its variables.
 *
 * @param query the front end's document
 * @param variables of the address without parameters
 * @param facets keys of its facets, as in addresses and filters
 * @param orders available sort orders
 * @param textInFilter whether the search text is part of the filter
 * @param near whether its records have locations
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

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Map<String, String> MODES =
            Map.of("", "any", ".any", "any", ".all", "all", ".not", "none");

    /** Facets whose name is the name of another address parameter. */
    private static final Set<String> RESERVED_NAMES = Set.of("kind");

    /** The query for an address. */
    PreloadQuery at(MultiValueMap<String, String> address, String lang) {
        String text = Optional.ofNullable(address.getFirst("q")).orElse("").strip();
        Map<String, @Nullable Object> addressVariables = new LinkedHashMap<>(variables);
        addressVariables.put("filter", filter(address, text));
        addressVariables.put("lang", lang.toUpperCase(Locale.ROOT));
        if (!textInFilter && !text.isEmpty()) {
            addressVariables.put("text", text);
        }
        if (!orders.isEmpty()) {
            addressVariables.put("order", order(address, text));
        }
        return new PreloadQuery(query, addressVariables);
    }

    private Map<String, Object> filter(MultiValueMap<String, String> address, String text) {
        var filter = new LinkedHashMap<String, Object>();
        for (String facet : facets) {
            Map<String, Object> chosen = facet(address, facet);
            if (!chosen.isEmpty()) {
                filter.put(facet, chosen);
            }
        }
        if (textInFilter && !text.isEmpty()) {
            filter.put("text", text);
        }
        if (near) {
            numbers(address.getFirst("near"), "lat", "lon", "km")
                    .ifPresent(place -> filter.put("near", place));
            numbers(address.getFirst("within"), "south", "west", "north", "east")
                    .ifPresent(area -> filter.put("within", area));
        }
        return filter;
    }

    private static Map<String, Object> facet(MultiValueMap<String, String> address, String facet) {
        var chosen = new LinkedHashMap<String, Object>();
        for (String suffix :
                List.of(RESERVED_NAMES.contains(facet) ? ".any" : "", ".all", ".not")) {
            List<String> codes = codes(address.getFirst(facet + suffix));
            if (!codes.isEmpty()) {
                chosen.put(MODES.get(suffix), codes);
            }
        }
        String stated = address.getFirst(facet + ".known");
        if ("yes".equals(stated) || "no".equals(stated)) {
            chosen.put("known", "yes".equals(stated));
        }
        return chosen;
    }

    private String order(MultiValueMap<String, String> address, String text) {
        List<String> usable =
                orders.stream()
                        .filter(order ->
                                switch (order) {
                                    case "DISTANCE" ->
                                            numbers(address.getFirst("near"), "lat", "lon", "km")
                                                    .isPresent();
                                    case "RELEVANCE" -> !text.isEmpty();
                                    default -> true;
                                })
                        .toList();
        return Stream.of(
                        Optional.ofNullable(address.getFirst("sort")).orElse(""),
                        "DISTANCE",
                        "RELEVANCE")
                .filter(usable::contains)
                .findFirst()
                .orElse("NAME");
    }

    private static List<String> codes(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        var codes = new LinkedHashSet<String>();
        for (String code : value.split(",")) {
            if (CODE.matcher(code).matches()) {
                codes.add(code);
            }
        }
        return new ArrayList<>(codes);
    }

    /** Reads as many numbers as there are names; empty if the value is something else. */
    private static Optional<Map<String, Object>> numbers(@Nullable String value, String... names) {
        String[] parts = value == null ? new String[0] : value.split(",", -1);
        if (parts.length != names.length) {
            return Optional.empty();
        }
        var numbers = new LinkedHashMap<String, Object>();
        try {
            for (int at = 0; at < parts.length; at++) {
                numbers.put(names[at], Double.parseDouble(parts[at]));
            }
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
        return Optional.of(numbers);
    }
}
