package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter in an address: {@code ?kind=SITE&country=NL&country=BE}, each parameter any number of
 * times.
 */
public final class FilterParameters {

    private static final List<String> NAMES =
            List.of("kind", "country", "record", "subject", "operation", "method", "actor");
    private static final int MOST = 100;

    private FilterParameters() {}

    /**
     * Reads the parameters.
     *
     * @param given all parameters of the request
     * @param others names that the address has beside those of the filter
     * @throws BadInputException naming the parameter that is not known or not right
     */
    public static ChangeFilter filter(Map<String, List<String>> given, String... others) {
        given.forEach((name, values) -> {
            if (!NAMES.contains(name) && !List.of(others).contains(name)) {
                throw new BadInputException(name, "is not one of " + NAMES);
            }
            if (values.size() > MOST) {
                throw new BadInputException(name, "must be given at most %d times".formatted(MOST));
            }
        });
        return new ChangeFilter(
                values(given, "kind", EntityKind.class),
                Set.copyOf(given.getOrDefault("country", List.of())),
                Set.copyOf(given.getOrDefault("record", List.of())),
                values(given, "subject", Subject.class),
                values(given, "operation", Operation.class),
                values(given, "method", Method.class),
                Set.copyOf(given.getOrDefault("actor", List.of())));
    }

    private static <E extends Enum<E>> Set<E> values(
            Map<String, List<String>> given, String name, Class<E> type) {
        return given.getOrDefault(name, List.of()).stream()
                .map(text -> value(name, text, type))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E value(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                name,
                                "must be one of %s, not %s"
                                        .formatted(
                                                Arrays.toString(type.getEnumConstants()), text)));
    }
}
