package eu.atmpatlas.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;

/** An address with a trailing slash leads to the one without it. */
@AtlasTest
class TrailingSlashTests {

    private final AtlasHttpClient http;

    TrailingSlashTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource({
        "/directory/, /directory",
        "/directory/?country=NL&lang=nl, /directory?country=NL&lang=nl",
        "/site/site-alpha-ctf/, /site/site-alpha-ctf",
        "/compare/?ids=site-gamma, /compare?ids=site-gamma",
        "/network/, /network",
        "/profile/NL/, /profile/NL",
        "/api/explorer/, /api/explorer",
        "/vocabulary/country/, /vocabulary/country",
        "/embed/map/?country=NL, /embed/map?country=NL",
        "/no/such/path/, /no/such/path"
    })
    void leadsToTheAddressWithoutIt(String address, String expected) {
        HttpResponse<String> answer = http.get(address, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/events, /directory?kind=events",
        "/routes?lang=nl, /directory?kind=routes&lang=nl",
        "/resources?topic=GMP, /directory?kind=resources&topic=GMP"
    })
    void theNameOfAKindLeadsToItsDirectory(String address, String expected) {
        HttpResponse<String> answer = http.get(address, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(expected);
    }

    @Test
    void doesNotLeadToOtherServers() {
        HttpResponse<String> answer = http.get("//other.example/", "Accept", "text/html");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theRootStays() {
        assertThat(http.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
    }
}
