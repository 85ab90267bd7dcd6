package eu.atmpatlas.backend.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line after the command's name: plain words, {@code --name value}, {@code
 * --name=value} and {@code --flag}.
 */
public final class CommandArguments {

    private static final Set<String> FLAGS = Set.of("dry-run", "help");

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    CommandArguments(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (equals >= 0) {
                options.put(name, argument.substring(equals + 1));
            } else if (FLAGS.contains(name)) {
                options.put(name, "true");
            } else if (i + 1 < arguments.size()) {
                options.put(name, arguments.get(++i));
            } else {
                throw new InvalidArgumentsException(argument + " needs a value");
            }
        }
    }

    /** Whether an argument sets something of the application rather than of the command. */
    static boolean isSetting(String argument) {
        return argument.matches("--(atlas|spring|logging|server|management)\\..*");
    }

    /** The one plain word. */
    public String single(String what) {
        if (words.size() != 1) {
            throw invalid("give " + what + (words.isEmpty() ? "" : ", and one only: " + words));
        }
        return words.getFirst();
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The value of an option that is a whole number. */
    public long number(String name, long defaultValue) {
        String value = option(name).orElse(Long.toString(defaultValue));
        if (!value.matches("\\d{1,18}")) {
            throw invalid("--%s must be a whole number, not %s".formatted(name, value));
        }
        return Long.parseLong(value);
    }

    /** Whether a flag is given. */
    public boolean flag(String name) {
        return option(name).map(value -> !value.equals("false")).orElse(false);
    }

    /** What to throw if the command line makes no sense. */
    public InvalidArgumentsException invalid(String reason) {
        return new InvalidArgumentsException(reason);
    }

    /** Refuses options that nobody knows. */
    void requireKnown(Set<String> known) {
        for (String name : options.keySet()) {
            if (!known.contains(name) && !FLAGS.contains(name)) {
                throw invalid("there is no option --" + name);
            }
        }
    }
}
