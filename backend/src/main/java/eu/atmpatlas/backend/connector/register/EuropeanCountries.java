package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.importing.mapping.CountryNames;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The countries that the atlas covers. Registers name others, too. */
final class EuropeanCountries {

    private static final Set<String> CODES =
            Set.of(
                    "AD", "AL", "AT", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES",
                    "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
                    "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI",
                    "SK", "SM", "TR", "UA", "XK");

    private EuropeanCountries() {}

    /** The codes of those countries that the atlas covers, sorted. */
    static List<String> codes(Collection<String> names) {
        return names.stream()
                .map(CountryNames::code)
                .filter(code -> code != null && CODES.contains(code))
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }
}
