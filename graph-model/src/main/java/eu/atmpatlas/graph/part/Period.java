package eu.atmpatlas.graph.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a month or a year: a date as exactly as a source tells it, written as in ISO 8601.
 *
 * @param firstDay the first day that it may be
 * @param lastDay the last day that it may be
 */
public record Period(LocalDate firstDay, LocalDate lastDay) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Reads {@code 2019}, {@code 2019-08} or {@code 2019-08-18}; empty if it is none of these. */
    public static Optional<Period> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> {
                            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
                            yield new Period(first, first.withMonth(12).withDayOfMonth(31));
                        }
                        case 7 -> {
                            YearMonth month = YearMonth.parse(text);
                            yield new Period(month.atDay(1), month.atEndOfMonth());
                        }
                        default -> {
                            LocalDate day = LocalDate.parse(text);
                            yield new Period(day, day);
                        }
                    });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
