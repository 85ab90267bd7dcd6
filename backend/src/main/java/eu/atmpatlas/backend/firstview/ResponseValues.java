package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads values from a GraphQL response and formats them in a language. */
final class ResponseValues {

    private static final double MILLION = 1e6;
    private static final double WHOLE_KM_FROM = 10;

    private final Locale locale;

    ResponseValues(String lang) {
        this.locale = lang.equals("nl") ? Locale.of("nl", "NL") : Locale.UK;
    }

    /** The value at a path with dots; null if there is none. */
    static @Nullable Object at(@Nullable Object value, String path) {
        Object current = value;
        for (String name : path.split("\\.")) {
            current = current instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return current;
    }

    static List<?> list(@Nullable Object value, String path) {
        return at(value, path) instanceof List<?> list ? list : List.of();
    }

    static @Nullable String text(@Nullable Object value, String path) {
        Object found = at(value, path);
        return found == null || found.toString().isEmpty() ? null : found.toString();
    }

    /** The labels of one or several concepts. */
    static List<String> labels(@Nullable Object concepts) {
        Stream<?> all =
                concepts instanceof List<?> list ? list.stream() : Stream.ofNullable(concepts);
        return all.map(concept -> text(concept, "label")).filter(Objects::nonNull).toList();
    }

    /** City and country, if stated. */
    static @Nullable String place(@Nullable Object record) {
        String place =
                String.join(
                        ", ",
                        Stream.of(text(record, "location.city"), text(record, "country.label"))
                                .filter(Objects::nonNull)
                                .toList());
        return place.isEmpty() ? null : place;
    }

    String date(Object day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.parse(day.toString().substring(0, "2026-01-01".length())));
    }

    /** A date, or its month or year where no more is known. */
    String period(Object value) {
        String text = value.toString();
        if (text.length() == "2026".length()) {
            return text;
        }
        return text.length() == "2026-03".length()
                ? DateTimeFormatter.ofPattern("MMM uuuu", locale).format(YearMonth.parse(text))
                : date(value);
    }

    String number(Object value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    String distance(Number km) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(km.doubleValue() < WHOLE_KM_FROM ? 1 : 0);
        return format.format(km) + " km";
    }

    String money(Number euro) {
        boolean large = Math.abs(euro.doubleValue()) >= MILLION;
        var format =
                large
                        ? NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                        : NumberFormat.getIntegerInstance(locale);
        format.setMaximumFractionDigits(large ? 1 : 0);
        return "€" + format.format(euro);
    }
}
