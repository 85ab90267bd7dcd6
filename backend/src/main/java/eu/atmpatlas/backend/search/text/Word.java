package eu.atmpatlas.backend.search.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a text. A word with hyphens, apostrophes or points inside has several parts. It can be
 * found by each part, or by all parts written together: {@code CAR-T} by {@code car}, {@code t} and
 * {@code cart}.
 *
 * @param parts one or more
 */
record Word(List<Part> parts) {

    /**
     * A run of letters and digits.
     *
     * @param token folded, never empty
     * @param position of the run in the text
     * @param end position after the run
     */
    record Part(String token, int start, int end) {}

    /** Whether there is more than one part. */
    boolean isCompound() {
        return parts.size() > 1;
    }

    /** All parts joined. */
    String joinedToken() {
        return parts.stream().map(Part::token).collect(Collectors.joining());
    }

    int start() {
        return parts.getFirst().start();
    }

    int end() {
        return parts.getLast().end();
    }
}
