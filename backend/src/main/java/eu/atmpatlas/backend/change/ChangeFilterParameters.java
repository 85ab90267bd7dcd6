package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.error.BadInputException;
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
 * Reads a filter from query parameters: {@code ?kind=SITE&country=NL&country=BE}. Each parameter
 * can occur several times.
 */
public final class ChangeFilterParameters {

    private static final List<String> NAMES =
            List.of("kind", "country", "record", "subject", "operation", "method", "actor");
    private static final int MAX_VALUES = 100;

    private ChangeFilterParameters() {}

    /**
     * Reads the parameters.
     *
     * @param parameters all parameters of the request
     * @param others names of further parameters that the address accepts
     * @throws BadInputException that names the unknown or invalid parameter
     */
    public static ChangeFilter filter(Map<String, List<String>> parameters, String... others) {
        parameters.forEach((name, values) -> {
            if (!NAMES.contains(name) && !List.of(others).contains(name)) {
                throw new BadInputException(name, "is not one of " + NAMES);
            }
            if (values.size() > MAX_VALUES) {
                throw new BadInputException(
                        name, "must be given at most %d times".formatted(MAX_VALUES));
            }
        });
        return new ChangeFilter(
                values(parameters, "kind", EntityKind.class),
                Set.copyOf(parameters.getOrDefault("country", List.of())),
                Set.copyOf(parameters.getOrDefault("record", List.of())),
                values(parameters, "subject", Subject.class),
                values(parameters, "operation", Operation.class),
                values(parameters, "method", Method.class),
                Set.copyOf(parameters.getOrDefault("actor", List.of())));
    }

    private static <E extends Enum<E>> Set<E> values(
            Map<String, List<String>> parameters, String name, Class<E> type) {
        return parameters.getOrDefault(name, List.of()).stream()
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
