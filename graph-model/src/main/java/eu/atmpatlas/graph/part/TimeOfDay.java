package eu.atmpatlas.graph.part;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** The form of times of day and of time zones. */
public final class TimeOfDay {

    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private TimeOfDay() {}

    /** Whether a text is a time of day to the minute: {@code 09:30}. */
    public static boolean isTime(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Whether a text names a zone of the time zone database by its place, {@code Europe/Amsterdam},
     * or {@code UTC}. Abbreviations such as {@code CET} are ambiguous.
     */
    public static boolean isZone(String text) {
        return text.equals("UTC")
                || text.contains("/") && ZoneId.getAvailableZoneIds().contains(text);
    }
}
