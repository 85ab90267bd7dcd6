package eu.atmpatlas.backend.reason;

import java.util.List;

/**
 * A sentence that can be written in any language.
 *
 * @param key of the message
 * @param parts to put into the message, in order
 */
public record Explanation(String key, List<Part> parts) {

    /** Copies the parts. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    static Explanation of(String key, Part... parts) {
        return new Explanation(key, List.of(parts));
    }

    /** Something that a message names. */
    public sealed interface Part {

        /** Concepts by their codes. */
        record Concepts(String scheme, List<String> codes) implements Part {

            /** Sorts the codes. */
            public Concepts {
                codes = codes.stream().sorted().distinct().toList();
            }
        }

        /** The values that a field of the filter takes, in words: {@code product types}. */
        record Field(String name) implements Part {}

        /** A name, a number or a date, which is the same in every language. */
        record Plain(String text) implements Part {}
    }
}
