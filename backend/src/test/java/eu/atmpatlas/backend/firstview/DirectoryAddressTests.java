package eu.atmpatlas.backend.firstview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Addresses are read as the web module's grammar says. The browser tests compare with the pages.
 */
class DirectoryAddressTests {

    private final AddressGrammar grammar;

    DirectoryAddressTests() throws IOException {
        this.grammar = AddressGrammar.read(new DefaultResourceLoader());
    }

    @Test
    void absentParametersHaveTheirDefaults() {
        DirectoryAddress address = read("");
        assertThat(address.value("kind")).isEqualTo("sites");
        assertThat(address.value("layout")).isEqualTo("split");
        assertThat(address.value("text")).isEqualTo("");
        assertThat(address.value("near")).isNull();
        assertThat(address.facet("country")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=999,999,50", "near=52,5", "near=52,5,0", "near=52,5,20001", "near=52,5,NaN",
                "near=52,5,1d", "near=0x10,5,50", "near=52,5,Infinity", "near=52,,50", "near=",
                "within=54,3,50,8", "within=50,3,91,8", "kind=nonsense", "view=cube"
            })
    void aParameterThatCannotBeReadHasItsDefault(String query) {
        DirectoryAddress address = read(query);
        assertThat(address.value("near")).isNull();
        assertThat(address.value("within")).isNull();
        assertThat(address.value("kind")).isEqualTo("sites");
        assertThat(address.value("layout")).isEqualTo("split");
    }

    @Test
    void numbersAreReadByName() {
        assertThat(read("near=52.09, .5,1e2").value("near"))
                .isEqualTo(Map.of("lat", 52.09, "lon", 0.5, "km", 100.0));
        assertThat(read("within=50,176,54,-170").value("within"))
                .isEqualTo(Map.of("south", 50.0, "west", 176.0, "north", 54.0, "east", -170.0));
    }

    @Test
    void aTextIsCutAndHasNoBlanksAround() {
        AddressParameter text =
                grammar.parameters().stream()
                        .filter(parameter -> parameter.name().equals("q"))
                        .findFirst()
                        .orElseThrow();
        assertThat(read("q=%20%C2%A0a%20b%EF%BB%BF").filterValue(text)).isEqualTo("a b");
        assertThat(read("q=%20%20").filterValue(text)).isNull();
        assertThat(read("q=" + "x".repeat(3000)).filterValue(text)).isEqualTo("x".repeat(200));
    }

    @Test
    void facetsAreReadByMode() {
        assertThat(read("country=NL,BE,NL,!&country.not=DE&country.known=yes").facet("country"))
                .isEqualTo(
                        Map.of("any", List.of("NL", "BE"), "none", List.of("DE"), "known", true));
        assertThat(read("kind=sites&kind.any=COMPANY&kind.known=maybe").facet("kind"))
                .isEqualTo(Map.of("any", List.of("COMPANY")));
        assertThat(read("country=&country.any=NL").facet("country")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=COUNTRY | COUNTRY",
                "sort=DISTANCE | NAME",
                "sort=nonsense | NAME",
                "q=a | RELEVANCE",
                "q=%20 | NAME",
                "q=a&near=52,5,50 | DISTANCE",
                "q=a&near=52,5,50&sort=NAME | NAME"
            })
    void theOrderIsTheOneAskedForOrTheFirstUsableOne(String query, String order) {
        assertThat(read(query).order(List.of("NAME", "COUNTRY", "DISTANCE", "RELEVANCE")))
                .isEqualTo(order);
    }

    private DirectoryAddress read(String query) {
        var parameters =
                UriComponentsBuilder.fromUriString("/directory?" + query).build().getQueryParams();
        var decoded = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) ->
                values.forEach(value ->
                        decoded.add(
                                name,
                                value == null
                                        ? ""
                                        : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return new DirectoryAddress(grammar, decoded);
    }
}
