package eu.atmpatlas.backend.connector.register;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as registers write them: {@code 2026-03-14}, {@code 14/03/2026}, with or without a time. */
final class RegisterDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");

    private RegisterDay() {}

    /**
     * Reads a day.
     *
     * @return null if the text is empty or states only a month or year
     * @throws IllegalArgumentException if it is no date
     */
    static @Nullable LocalDate parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.strip().matches("\\d{4}(-\\d{2})?")) {
            return null;
        }
        Matcher iso = ISO.matcher(text.strip());
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("is not a day of the calendar", noSuchDay);
        }
        throw new IllegalArgumentException("is not a date such as 2026-03-14 or 14/03/2026");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
