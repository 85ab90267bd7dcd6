package eu.atmpatlas.backend.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a state of the graph, such as {@code 2026-11-22.6543}: the day of its last change, and
 * the number of that change.
 */
public record DumpVersion(LocalDate day, long seq) implements Comparable<DumpVersion> {

    private static final Pattern PATTERN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[.](\\d{1,18})");

    static Optional<DumpVersion> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(
                            new DumpVersion(
                                    LocalDate.parse(matcher.group(1)),
                                    Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeParseException invalidDate) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(DumpVersion other) {
        return Comparator.comparingLong(DumpVersion::seq)
                .thenComparing(DumpVersion::day)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return day + "." + seq;
    }
}
