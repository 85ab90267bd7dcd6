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
 * What a directory asks first: the same for every address but for what the address chooses.
 *
 * @param query the front end's document
 * @param variables of the bare address
 * @param facets keys of its facets, as they stand in addresses and filters
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

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Map<String, String> MODES =
            Map.of("", "any", ".any", "any", ".all", "all", ".not", "none");

    /** Facets that bear the name of something else in addresses. */
    private static final Set<String> TAKEN = Set.of("kind");

    /** The question at an address. */
    PreloadQuery at(MultiValueMap<String, String> address, String lang) {
        String text = Optional.ofNullable(address.getFirst("q")).orElse("").strip();
        Map<String, @Nullable Object> asked = new LinkedHashMap<>(variables);
        asked.put("filter", filter(address, text));
        asked.put("lang", lang.toUpperCase(Locale.ROOT));
        if (!textInFilter && !text.isEmpty()) {
            asked.put("text", text);
        }
        if (!orders.isEmpty()) {
            asked.put("order", order(address, text));
        }
        return new PreloadQuery(query, asked);
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
        for (String suffix : List.of(TAKEN.contains(facet) ? ".any" : "", ".all", ".not")) {
            List<String> codes = codes(address.getFirst(facet + suffix));
            if (!codes.isEmpty()) {
                chosen.put(MODES.get(suffix), codes);
            }
        }
        String known = address.getFirst(facet + ".known");
        if ("yes".equals(known) || "no".equals(known)) {
            chosen.put("known", "yes".equals(known));
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

    /** So many numbers as there are names; empty if they are not there. */
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
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
        return Optional.of(numbers);
    }
}
