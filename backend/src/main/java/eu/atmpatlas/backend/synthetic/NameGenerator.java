package eu.atmpatlas.backend.synthetic;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Names that sound like the country and that nobody bears: the words around are real, the name
 * itself is put together from syllables.
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
     * How names are made in a country; {@code %s} is the made-up word.
     *
     * @param countries that it is for
     */
    record NamePatterns(
            List<String> countries,
            List<String> given,
            List<String> hospital,
            List<String> university,
            List<String> company,
            List<String> site,
            List<String> regulator) {}

    private final List<NamePatterns> styles;

    NameGenerator() {
        try (InputStream in = NameGenerator.class.getResourceAsStream("names.json")) {
            if (in == null) {
                throw new IllegalStateException("names.json is not in the application");
            }
            this.styles =
                    JsonMapper.shared().readValue(in, new TypeReference<List<NamePatterns>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The style of a country; the last one serves all others. */
    NamePatterns patternsFor(String country) {
        return styles.stream()
                .filter(style -> style.countries().contains(country))
                .findFirst()
                .orElse(styles.getLast());
    }

    /** A word that means nothing: {@code Velandinova}. */
    static String invent(SeededRandom random) {
        return random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
    }

    /**
     * The name of an institution of a kind.
     *
     * @param word throws the made-up word in it
     */
    String institution(String country, String kind, SeededRandom word, SeededRandom random) {
        NamePatterns style = patternsFor(country);
        List<String> patterns =
                kind.contains("HOSPITAL")
                        ? style.hospital()
                        : kind.contains("UNIVERSITY") || kind.contains("RESEARCH")
                                ? style.university()
                                : style.company();
        return random.pick(patterns).formatted(invent(word));
    }

    String site(String country, String operatorWord, String city, SeededRandom random) {
        return random.pick(patternsFor(country).site()).formatted(operatorWord) + ", " + city;
    }

    String person(String country, SeededRandom random) {
        return random.pick(patternsFor(country).given()) + " " + invent(random);
    }

    String regulator(String country, int number) {
        List<String> patterns = patternsFor(country).regulator();
        return patterns.get(number % patterns.size()) + " " + country + " (made up)";
    }
}
