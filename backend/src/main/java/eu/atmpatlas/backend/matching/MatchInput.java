package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

/**
 * A name to find records for, and what else is known of what it names.
 *
 * @param name a name, an identifier or an address
 * @param country code of a country or a group of countries
 * @param website an address, or its host
 */
record MatchInput(
        String name,
        @Nullable String country,
        @Nullable String city,
        @Nullable EntityKind kind,
        @Nullable String website) {

    private static final int MAX_NAME_LENGTH = 300;
    private static final int MAX_CITY_LENGTH = 100;
    private static final int MAX_WEBSITE_LENGTH = 500;

    /**
     * Checks the texts.
     *
     * @param field where this name is in the request
     * @throws BadInputException that names the invalid field
     */
    void check(String field, Vocabularies vocabularies) {
        if (name.isBlank()) {
            throw new BadInputException(field + ".name", "must not be empty");
        }
        checkLength(field + ".name", name, MAX_NAME_LENGTH);
        checkLength(field + ".city", city, MAX_CITY_LENGTH);
        checkLength(field + ".website", website, MAX_WEBSITE_LENGTH);
        if (country != null && vocabularies.concept("country", country).isEmpty()) {
            checkLength(field + ".country", country, MAX_CITY_LENGTH);
            throw new BadInputException(
                    field + ".country",
                    "%s is not a code of the vocabulary country".formatted(country));
        }
        if (website != null && Website.host(website) == null) {
            throw new BadInputException(field + ".website", "is not a web address");
        }
    }

    private static void checkLength(String field, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            throw new BadInputException(
                    field, "must be at most %d characters, not %d".formatted(max, text.length()));
        }
    }
}
