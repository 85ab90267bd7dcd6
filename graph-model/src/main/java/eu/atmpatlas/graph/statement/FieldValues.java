package eu.atmpatlas.graph.statement;

import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.part.TimeOfDay;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Converts the values of plain fields to the text that statements have, and back. */
public final class FieldValues {

    private FieldValues() {}

    /** Returns the value as text: ISO 8601 dates, {@code true} or {@code false}, plain numbers. */
    public static String text(Object value) {
        return value.toString();
    }

    /** Returns the value that a text is, or null if the text is no value of the field's type. */
    public static @Nullable Object parse(ValueField field, String text) {
        try {
            return switch (field.type()) {
                case TEXT -> text.isBlank() ? null : text;
                case INTEGER -> Long.parseLong(text);
                case DECIMAL -> finite(Double.parseDouble(text));
                case BOOLEAN ->
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> null;
                        };
                case DATE -> LocalDate.parse(text);
                case PERIOD -> Period.parse(text).isEmpty() ? null : text;
                case TIME -> TimeOfDay.isTime(text) ? text : null;
                case TIME_ZONE -> TimeOfDay.isZone(text) ? text : null;
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
