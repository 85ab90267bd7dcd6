package eu.atmpatlas.backend.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The names of cities in the gazetteer. */
class CityNamesTests {

    private static final CityNames NAMES = CityNames.read();

    @ParameterizedTest
    @CsvSource({
        "Brussels,BE,Bruxelles",
        "Brussels,BE,Brussel",
        "Prague,CZ,Praha",
        "Copenhagen,DK,København",
        "Gothenburg,SE,Göteborg",
        "Cologne,DE,Köln",
        "Vienna,AT,Wien",
        "Munich,DE,München",
        "Ghent,BE,Gand",
        "gent,BE,Gand",
        "Geneva,CH,Genf",
        "Galway,IE,Gaillimh"
    })
    void aCityHasItsNamesInOtherLanguages(String city, String country, String other) {
        assertThat(NAMES.otherNames(city, List.of(country))).contains(other).doesNotContain(city);
    }

    @Test
    void aTownOfThatNameInAnotherCountryHasNot() {
        assertThat(NAMES.otherNames("Cologne", List.of("IT"))).isEmpty();
        assertThat(NAMES.otherNames("Ghent", List.of())).isEmpty();
    }
}
