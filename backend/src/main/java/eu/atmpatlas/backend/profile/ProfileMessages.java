package eu.atmpatlas.backend.profile;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The web's messages in one language, and its formats for numbers and dates. */
final class ProfileMessages {

    static final ProfileMessages ENGLISH = new ProfileMessages("en", Locale.UK);
    static final ProfileMessages DUTCH = new ProfileMessages("nl", Locale.of("nl", "NL"));

    private final String language;
    private final Locale locale;
    private final JsonNode messages;

    private ProfileMessages(String language, Locale locale) {
        this.language = language;
        this.locale = locale;
        try (var in =
                new ClassPathResource("static/messages/" + language + ".json").getInputStream()) {
            this.messages = JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ProfileMessages of(ProfileRequest request) {
        return request.dutch() ? DUTCH : ENGLISH;
    }

    String language() {
        return language;
    }

    /** The message with this key and named parameters; {@code count} selects the plural form. */
    String message(String key, Map<String, ?> parameters) {
        JsonNode message = messages.path(key);
        if (message.isObject()) {
            boolean one =
                    parameters.get("count") instanceof Number count && count.doubleValue() == 1;
            message = message.path(one ? "one" : "other");
        }
        if (!message.isString()) {
            throw new IllegalArgumentException("there is no message for " + key);
        }
        String text = message.asString();
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            Object value = parameter.getValue();
            text =
                    text.replace(
                            "{" + parameter.getKey() + "}",
                            value instanceof Number number
                                    ? number(number.doubleValue(), 0)
                                    : String.valueOf(value));
        }
        return text;
    }

    String message(String key) {
        return message(key, Map.of());
    }

    String message(String key, String name, Object value) {
        return message(key, Map.of(name, value));
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // Never "-0".
        boolean zero = Math.abs(value) < 0.5 * Math.pow(10, -digits);
        return format.format(zero ? 0 : value);
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** An amount of euros: €5.3M. */
    String euros(double amount) {
        NumberFormat format =
                NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return "€" + (language.equals("nl") ? "\u00a0" : "") + format.format(amount);
    }

    /** Formats {@code 2026-11-22} in the language; a time of day is dropped. */
    String day(String date) {
        return date.length() < 10
                ? date
                : LocalDate.parse(date.substring(0, 10))
                        .format(
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(locale));
    }
}
