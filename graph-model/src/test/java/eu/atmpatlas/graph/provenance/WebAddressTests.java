package eu.atmpatlas.graph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as people paste them. */
class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG,http://example.org",
        "https://Example.org:443/A?b=C#d,https://example.org/A?b=C#d",
        "http://example.org:8080/,http://example.org:8080/",
        "https://m\u00fcller.example/weg,https://xn--mller-kva.example/weg",
        "ftp://example.org/x,ftp://example.org/x"
    })
    void normalFormKeepsThePath(String address, String normal) {
        assertThat(WebAddress.normalise(address)).isEqualTo(normal);
        assertThat(WebAddress.normalise(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/x,true",
        "https://m\u00fcller.example/,true",
        "https://web.archive.org/web/2020/https://example.org/x,true",
        "http://example.org:65535/,true",
        "'https://example.org/x,https://example.org/y',false",
        "'https://example.org/x; www.example.org/y',false",
        "http://example.org:99999/,false",
        "http://example.org:0/,false",
        "https://user:pw@example.org/,false",
        "https://user@example.org/,false",
        "example.org,false",
        "ftp://example.org/,false",
        "https:///x,false",
        "https://exa mple.org/,false"
    })
    void validityIsThatOfAPage(String address, boolean valid) {
        assertThat(WebAddress.validationError(address) == null).as(address).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/list/",
        "http://EXAMPLE.org/list",
        "https://example.org/list"
    })
    void spellingsOfAPageHaveOneKey(String address) {
        assertThat(WebAddress.key(address)).isEqualTo("example.org/list");
    }
}
