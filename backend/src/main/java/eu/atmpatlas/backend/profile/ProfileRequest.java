package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The request for a profile. The parameters are those of the page.
 *
 * @param code of a country, a group or selection of countries, or a NUTS region, in capitals
 * @param dutch whether the language is Dutch, otherwise English
 * @param scenario which sites count, as named in the schema
 * @param asOf reference date
 * @param past whether that is before today, or before the version's last change
 * @param seq number of the last change of the version of the data; null for the latest
 * @param need such as {@code product-type:CAR_T}: the choice for indicators that need one
 */
record ProfileRequest(
        String code,
        boolean dutch,
        String scenario,
        LocalDate asOf,
        boolean past,
        @Nullable Long seq,
        String need) {

    /** Regular expression for the code in the path. */
    static final String CODE = "[A-Za-z][A-Za-z0-9_-]{1,199}";

    private static final String DEFAULT_NEED = "product-type:CAR_T";
    private static final Map<String, String> SCENARIOS =
            Map.of(
                    "operational", "OPERATIONAL",
                    "construction", "UNDER_CONSTRUCTION",
                    "planned", "PLANNED");
    private static final Pattern NEED =
            Pattern.compile("(capability|product-type):[A-Za-z0-9_.-]{1,100}");

    /**
     * Reads the parameters of a request.
     *
     * @param firstDay today, or the day of the version's last change; the reference date unless
     *     given
     * @throws BadInputException that names the invalid parameter
     */
    static ProfileRequest read(
            String code,
            @Nullable String lang,
            @Nullable String scenario,
            @Nullable String asOf,
            @Nullable String need,
            @Nullable Long seq,
            LocalDate firstDay) {
        LocalDate day = day(asOf, firstDay);
        return new ProfileRequest(
                code.toUpperCase(Locale.ROOT),
                dutch(lang),
                scenario(scenario),
                day,
                day.isBefore(firstDay),
                seq,
                need(need));
    }

    String language() {
        return dutch ? "nl" : "en";
    }

    /** The vocabulary of the need. */
    String needScheme() {
        return need.substring(0, need.indexOf(':'));
    }

    String needCode() {
        return need.substring(need.indexOf(':') + 1);
    }

    /** The page's value for the scenario. */
    String scenarioParameter() {
        return SCENARIOS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(scenario))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Path and query of the same profile on the web, with its day and the version of the data. */
    String path(long version) {
        return "/profile/%s?lang=%s&asof=%s".formatted(code, language(), asOf)
                + (scenario.equals("OPERATIONAL") ? "" : "&scenario=" + scenarioParameter())
                + (need.equals(DEFAULT_NEED) ? "" : "&need=" + need)
                + "&seq="
                + version;
    }

    private static boolean dutch(@Nullable String lang) {
        return switch (lang == null ? "en" : lang.toLowerCase(Locale.ROOT)) {
            case "en", "" -> false;
            case "nl" -> true;
            default -> throw new BadInputException("lang", "must be en or nl, not " + lang);
        };
    }

    private static String scenario(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return "OPERATIONAL";
        }
        String found = SCENARIOS.get(value);
        if (found == null) {
            throw new BadInputException(
                    "scenario",
                    "must be one of %s, not %s"
                            .formatted(SCENARIOS.keySet().stream().sorted().toList(), value));
        }
        return found;
    }

    private static LocalDate day(@Nullable String value, LocalDate today) {
        if (value == null || value.isBlank()) {
            return today;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new BadInputException("asof", "must be a day like 2026-01-31, not " + value);
        }
    }

    private static String need(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return DEFAULT_NEED;
        }
        if (!NEED.matcher(value).matches()) {
            throw new BadInputException(
                    "need",
                    "must be one of %s with a code, like %s, not %s"
                            .formatted(List.of("capability", "product-type"), DEFAULT_NEED, value));
        }
        return value;
    }
}
