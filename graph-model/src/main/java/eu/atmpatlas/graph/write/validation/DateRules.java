package eu.atmpatlas.graph.write.validation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;

/** Validation rules for days and years: none too long ago, and none that lies too far ahead. */
final class DateRules {

    /** The first year of anything that the atlas tells. */
    private static final int FIRST_YEAR = 1900;

    /** The first year of a relation or of what a source says: the age of the oldest hospitals. */
    private static final int FIRST_YEAR_OF_PERIOD = 600;

    /** How many years ahead a plan or an expiry can lie. */
    private static final int YEARS_AHEAD = 50;

    private DateRules() {}

    /** Refuses a day on which something cannot have happened yet. */
    static void checkPast(String field, @Nullable LocalDate day, WriteValidator validator) {
        // Somewhere on the Earth it may be tomorrow.
        if (day != null && !validator.isReverting() && day.isAfter(validator.today().plusDays(1))) {
            validator.refuse(field, day + " is in the future");
        } else {
            checkDay(field, day, validator);
        }
    }

    /** Refuses a day that is most likely mistyped. */
    static void checkDay(String field, @Nullable LocalDate day, WriteValidator validator) {
        if (day != null) {
            checkYear(field, day.getYear(), validator);
        }
    }

    /** Refuses a year that is most likely mistyped, in what is told of our time. */
    static void checkYear(String field, long year, WriteValidator validator) {
        checkYear(field, year, FIRST_YEAR, validator);
    }

    /** Refuses days that are most likely mistyped; a hospital can be centuries old. */
    static void checkPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to, WriteValidator validator) {
        if (from != null) {
            checkYear("validFrom", from.getYear(), FIRST_YEAR_OF_PERIOD, validator);
        }
        if (to != null) {
            checkYear("validTo", to.getYear(), FIRST_YEAR_OF_PERIOD, validator);
        }
        DateRules.<ChronoLocalDate>checkOrder("validFrom", from, "validTo", to, validator);
    }

    private static void checkYear(String field, long year, int first, WriteValidator validator) {
        if (validator.isReverting()) {
            return;
        }
        int last = validator.today().getYear() + YEARS_AHEAD;
        if (year < first) {
            validator.refuse(field, "is before %d: %d".formatted(first, year));
        } else if (year > last) {
            validator.refuse(field, "is after %d: %d".formatted(last, year));
        }
    }

    /** Refuses an end before its start. */
    static <T extends Comparable<? super T>> void checkOrder(
            String startField,
            @Nullable T start,
            String endField,
            @Nullable T end,
            WriteValidator validator) {
        if (start != null && end != null && end.compareTo(start) < 0) {
            validator.refuse(endField, "is before %s: %s".formatted(startField, end));
        }
    }
}
