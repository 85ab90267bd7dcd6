package eu.atmpatlas.backend.synthetic;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Generates names that fit a country but belong to nobody: a real pattern of the country's language
 * around an invented word.
 */
final class NameGenerator {

    private static final List<String> STARTS =
            List.of(
                    "Bal", "Cer", "Dor", "Elv", "Fen", "Gal", "Har", "Ist", "Jor", "Kel", "Lum",
                    "Mar", "Nor", "Orv", "Pel", "Quil", "Ras", "Sel", "Tam", "Ulm", "Vel", "Wes",
                    "Xan", "Yor", "Zel");
    private static final List<String> MIDDLES =
            List.of("a", "ado", "andi", "e", "eli", "ero", "i", "imo", "o", "ondu", "u", "ura");
    private static final List<String> ENDS =
            List.of(
                    "cyt", "dane", "fex", "gard", "lia", "mund", "nova", "phor", "quen", "rion",
                    "stad", "tix", "vance", "wick", "zane");

    /**
     * Patterns of names in a country; {@code %s} is the invented word.
     *
     * @param countries that the patterns are for
     */
    record NamePatterns(
            List<String> countries,
            List<String> given,
            List<String> hospital,
            List<String> university,
            List<String> company,
            List<String> site,
            List<String> regulator) {}

    private final List<NamePatterns> allPatterns;

    NameGenerator() {
        try (InputStream in = NameGenerator.class.getResourceAsStream("names.json")) {
            if (in == null) {
                throw new IllegalStateException("names.json is missing in the application");
            }
            this.allPatterns =
                    JsonMapper.shared().readValue(in, new TypeReference<List<NamePatterns>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The patterns of a country; the last entry serves all other countries. */
    NamePatterns patternsFor(String country) {
        return allPatterns.stream()
                .filter(countryPatterns -> countryPatterns.countries().contains(country))
                .findFirst()
                .orElse(allPatterns.getLast());
    }

    /** An invented word: {@code Velandinova}. */
    static String invent(SeededRandom random) {
        return random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
    }

    /**
     * The name of an institution of a kind.
     *
     * @param wordRandom random numbers for the invented word
     */
    String institution(String country, String kind, SeededRandom wordRandom, SeededRandom random) {
        NamePatterns countryPatterns = patternsFor(country);
        List<String> patterns =
                kind.contains("HOSPITAL")
                        ? countryPatterns.hospital()
                        : kind.contains("UNIVERSITY") || kind.contains("RESEARCH")
                                ? countryPatterns.university()
                                : countryPatterns.company();
        return random.pick(patterns).formatted(invent(wordRandom));
    }

    String site(String country, String operatorWord, String city, SeededRandom random) {
        return random.pick(patternsFor(country).site()).formatted(operatorWord) + ", " + city;
    }

    String person(String country, SeededRandom random) {
        return random.pick(patternsFor(country).given()) + " " + invent(random);
    }

    String regulator(String country, int number) {
        List<String> patterns = patternsFor(country).regulator();
        return patterns.get(number % patterns.size()) + " " + country + " (synthetic)";
    }
}
