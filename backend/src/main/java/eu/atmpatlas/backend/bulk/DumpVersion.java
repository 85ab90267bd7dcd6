package eu.atmpatlas.backend.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state of the graph, {@code 2026-11-22.6543}: the day of its last change, and that change's
 * number.
 */
public record DumpVersion(LocalDate day, long seq) implements Comparable<DumpVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[.](\\d{1,18})");

    static Optional<DumpVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(
                            new DumpVersion(
                                    LocalDate.parse(form.group(1)), Long.parseLong(form.group(2))))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
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
