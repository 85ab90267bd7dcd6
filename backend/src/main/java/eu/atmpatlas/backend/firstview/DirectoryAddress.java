package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.firstview.AddressGrammar.Mode;
import eu.atmpatlas.backend.firstview.AddressGrammar.NumberPart;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of one address of a directory, read as the grammar says. A parameter that cannot
 * be read has no effect; the page says so.
 */
final class DirectoryAddress {

    private final AddressGrammar grammar;
    private final MultiValueMap<String, String> query;

    DirectoryAddress(AddressGrammar grammar, MultiValueMap<String, String> query) {
        this.grammar = grammar;
        this.query = query;
    }

    /** The value of a field: text, a list, or numbers by name; null if there is none. */
    @Nullable Object value(String field) {
        return grammar.parameters().stream()
                .filter(parameter -> parameter.field().equals(field))
                .findFirst()
                .map(this::value)
                .orElse(null);
    }

    /** The value of a parameter, or its default. */
    @Nullable Object value(AddressParameter parameter) {
        String text = query.getFirst(parameter.name());
        Object value = text == null || text.isEmpty() ? null : read(parameter, text);
        return value == null ? parameter.defaultValue() : value;
    }

    /** The value as the schema takes it: a text without blanks around it, null if it is empty. */
    @Nullable Object filterValue(AddressParameter parameter) {
        Object value = value(parameter);
        if (value instanceof String text) {
            String trimmed = trimmed(text);
            return trimmed.isEmpty() ? null : trimmed;
        }
        return value;
    }

    /** A facet as the schema's filter input takes it. The first parameter of each mode counts. */
    Map<String, Object> facet(String name) {
        var chosen = new LinkedHashMap<String, Object>();
        for (Mode mode : grammar.facets().modes()) {
            String key = name + mode.suffix();
            String text = isReserved(key) ? null : query.getFirst(key);
            if (text != null) {
                chosen.putIfAbsent(mode.mode(), items(text, grammar.facets().code()));
            }
        }
        chosen.values().removeIf(codes -> ((List<?>) codes).isEmpty());
        AddressGrammar.Known known = grammar.facets().known();
        String stated = query.getFirst(name + known.suffix());
        if (known.yes().equals(stated) || known.no().equals(stated)) {
            chosen.put("known", known.yes().equals(stated));
        }
        return chosen;
    }

    /** The condition that applies because the address states none on the facet; empty if not. */
    Map<String, Object> assumed(String name) {
        AddressGrammar.Assumed assumed = grammar.assumed();
        boolean applies =
                name.equals(assumed.facet())
                        && !assumed.is().equals(value(assumed.unless()))
                        && facet(name).isEmpty();
        return applies ? Map.of("any", assumed.any()) : Map.of();
    }

    /** The order asked for if it can be used, else the first usable one of the grammar. */
    String order(List<String> orders) {
        List<String> usable =
                grammar.orders().stream()
                        .filter(order -> order.needs() == null || isStated(order.needs()))
                        .map(AddressGrammar.Order::name)
                        .toList();
        List<String> known = grammar.orders().stream().map(AddressGrammar.Order::name).toList();
        return Stream.concat(Stream.ofNullable((String) value("sort")), usable.stream())
                .filter(orders::contains)
                .filter(order -> usable.contains(order) || !known.contains(order))
                .findFirst()
                .orElseThrow();
    }

    private boolean isStated(String field) {
        return grammar.parameters().stream()
                .filter(parameter -> parameter.field().equals(field))
                .anyMatch(parameter -> filterValue(parameter) != null);
    }

    private boolean isReserved(String key) {
        return grammar.parameters().stream().anyMatch(parameter -> parameter.name().equals(key));
    }

    private @Nullable Object read(AddressParameter parameter, String text) {
        return switch (parameter.type()) {
            case CHOICE -> Objects.requireNonNull(parameter.values()).contains(text) ? text : null;
            case TEXT -> {
                Integer maxLength = parameter.maxLength();
                yield maxLength == null || text.length() <= maxLength
                        ? text
                        : text.substring(0, maxLength);
            }
            case NAME -> text.matches(Objects.requireNonNull(parameter.pattern())) ? text : null;
            case NAMES ->
                    items(text, Objects.requireNonNull(parameter.pattern())).stream()
                            .limit(Objects.requireNonNull(parameter.maxItems()))
                            .toList();
            case NUMBERS, POSITION -> numbers(text, Objects.requireNonNull(parameter.numbers()));
        };
    }

    private static List<String> items(String text, String pattern) {
        var item = Pattern.compile(pattern).asMatchPredicate();
        return Stream.of(text.split(",", -1)).filter(item).distinct().toList();
    }

    private @Nullable Map<String, Double> numbers(String text, List<NumberPart> parts) {
        List<String> texts = Stream.of(text.split(",", -1)).map(this::trimmed).toList();
        if (texts.size() != parts.size()
                || !texts.stream().allMatch(number -> number.matches(grammar.number()))) {
            return null;
        }
        var numbers = new LinkedHashMap<String, Double>();
        for (int at = 0; at < parts.size(); at++) {
            numbers.put(parts.get(at).name(), Double.valueOf(texts.get(at)));
        }
        return parts.stream().allMatch(part -> isWithin(part, numbers)) ? numbers : null;
    }

    private static boolean isWithin(NumberPart part, Map<String, Double> numbers) {
        double number = Objects.requireNonNull(numbers.get(part.name()));
        Double least = part.atLeast() == null ? null : numbers.get(part.atLeast());
        return Double.isFinite(number)
                && (part.min() == null || number >= part.min())
                && (part.max() == null || number <= part.max())
                && (part.above() == null || number > part.above())
                && (least == null || number >= least);
    }

    private String trimmed(String text) {
        return text.replaceAll("^%1$s+|%1$s+$".formatted(grammar.blank()), "");
    }
}
