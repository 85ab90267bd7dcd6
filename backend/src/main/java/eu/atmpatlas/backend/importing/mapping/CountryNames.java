package eu.atmpatlas.backend.importing.mapping;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * The codes of countries by other codes and names: the codes of three letters, the names in the
 * languages of Europe as the JDK knows them (Unicode CLDR), and those that people use besides.
 */
public final class CountryNames {

    /** English and Dutch come first: where two countries share a name, the first one keeps it. */
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "nl", "de", "fr", "es", "it", "pt", "da", "sv", "nb", "nn", "fi", "is",
                    "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "sq", "hu", "ro", "bg", "el",
                    "et", "lv", "lt", "mt", "ga", "cy", "ca", "eu", "lb", "uk", "tr");

    /** Codes and names beside those of ISO 3166 and CLDR. */
    private static final Map<String, List<String>> USUAL =
            Map.ofEntries(
                    Map.entry(
                            "GB",
                            List.of(
                                    "UK",
                                    "U.K.",
                                    "Great Britain",
                                    "Britain",
                                    "England",
                                    "Scotland",
                                    "Wales",
                                    "Northern Ireland",
                                    "Groot-Brittannië",
                                    "Großbritannien",
                                    "Grande-Bretagne")),
                    Map.entry("GR", List.of("EL", "Hellas", "Hellenic Republic")),
                    Map.entry("NL", List.of("Holland", "The Netherlands")),
                    Map.entry(
                            "CZ",
                            List.of(
                                    "Czech Republic",
                                    "Tsjechische Republiek",
                                    "Tschechische Republik",
                                    "République tchèque",
                                    "Česká republika")),
                    Map.entry("SK", List.of("Slovak Republic", "Slovenská republika")),
                    Map.entry("IE", List.of("Republic of Ireland", "Eire")),
                    Map.entry("TR", List.of("Turkey")),
                    Map.entry("MK", List.of("Macedonia", "FYROM", "Republic of North Macedonia")),
                    Map.entry("BA", List.of("Bosnia", "Bosnia-Herzegovina")),
                    Map.entry("MD", List.of("Republic of Moldova")),
                    Map.entry("RU", List.of("Russian Federation")),
                    Map.entry("VA", List.of("Vatican", "Holy See")),
                    Map.entry("XK", List.of("XKX", "XKK", "Kosova", "Kosovo*")),
                    Map.entry(
                            "US",
                            List.of(
                                    "USA",
                                    "U.S.A.",
                                    "U.S.",
                                    "United States of America",
                                    "America")),
                    Map.entry("KR", List.of("Korea", "Republic of Korea")),
                    Map.entry("CN", List.of("PRC", "People's Republic of China")),
                    Map.entry("TW", List.of("Chinese Taipei")),
                    Map.entry("CI", List.of("Ivory Coast")),
                    Map.entry("CV", List.of("Cape Verde")),
                    Map.entry("SZ", List.of("Swaziland")),
                    Map.entry("MM", List.of("Burma")));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** The code for a name or another code; null if no country has it. */
    public static @Nullable String code(String name) {
        return CODES.get(fold(name));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        USUAL.forEach((code, names) -> names.forEach(name -> codes.put(fold(name), code)));
        for (String code : Locale.getISOCountries()) {
            addCodes(Locale.of("", code), codes);
        }
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (String code : Locale.getISOCountries()) {
                codes.putIfAbsent(fold(Locale.of("", code).getDisplayCountry(locale)), code);
            }
            codes.putIfAbsent(fold(Locale.of("", "XK").getDisplayCountry(locale)), "XK");
        }
        return codes;
    }

    private static void addCodes(Locale country, Map<String, String> codes) {
        codes.putIfAbsent(fold(country.getCountry()), country.getCountry());
        try {
            codes.putIfAbsent(fold(country.getISO3Country()), country.getCountry());
        } catch (MissingResourceException withoutCode) {
            // The country has no code of three letters.
            return;
        }
    }

    /** Letters only, without accents and without "the" at the beginning. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("&", "and")
                .replaceFirst("^(the|de|het|die|la|le|les|el) +", "")
                .replaceAll("[^\\p{L}]", "");
    }
}
