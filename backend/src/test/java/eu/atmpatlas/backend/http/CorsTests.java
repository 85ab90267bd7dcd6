package eu.atmpatlas.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/** Access from pages of other sites. */
@AtlasTest
class CorsTests {

    private static final String ORIGIN = "https://hub.example";

    private final AtlasHttpClient http;

    CorsTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/export/sites.csv",
                "/export/sites.geojson",
                "/export/nothing.csv",
                "/api/clients/javascript/schema.d.ts",
                "/api/clients/javascript/atlas.js",
                "/schema.graphql",
                "/data",
                "/data/latest/network.graphml.gz",
                "/feed.json",
                "/oembed?url=http://localhost:8080/embed/map",
                "/site/site-alpha-ctf.ttl",
                "/vocabulary/capability.ttl",
                "/ontology.ttl"
            })
    void theAnswerIsOpenToAllAndTheSameForAll(String path) {
        HttpResponse<String> response = http.get(path, "Origin", ORIGIN, "Accept", "*/*");
        HttpResponse<String> without = http.get(path, "Accept", "*/*");
        for (HttpResponse<String> answer : List.of(response, without)) {
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .as(path)
                    .containsExactly("*");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(
                            String.join(",", answer.headers().allValues("Vary"))
                                    .toLowerCase(Locale.ROOT))
                    .doesNotContain("origin", "access-control");
        }
        assertThat(response.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Retry-After", "traceparent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apollographql-client-name,apollographql-client-version,content-type",
                "authorization,content-type",
                "x-api-key",
                "if-none-match",
                "traceparent",
                "x-a-header-of-tomorrow"
            })
    void aPreflightPassesWhateverHeaderIsToBeSent(String headers) {
        for (String path : List.of("/graphql", "/export/sites.csv", "/data", "/feed.json")) {
            HttpResponse<String> answer = preflight(path, headers);
            assertThat(answer.statusCode()).as(path).isEqualTo(204);
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            List<String> allowed =
                    List.of(
                            answer.headers()
                                    .firstValue("Access-Control-Allow-Headers")
                                    .orElseThrow()
                                    .toLowerCase(Locale.ROOT)
                                    .split(",\\s*"));
            for (String header : headers.split(",")) {
                boolean passes =
                        allowed.contains(header)
                                || (allowed.contains("*") && !header.equals("authorization"));
                assertThat(passes).as(header).isTrue();
            }
        }
    }

    @Test
    void theAdministratorsAddressesStayClosed() {
        HttpResponse<String> preflight = preflight("/admin/keys", "authorization");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> response = http.get("/admin/keys", "Origin", ORIGIN);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String path, String headers) {
        return http.send(
                http.request(path)
                        .header("Origin", ORIGIN)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", headers)
                        .method("OPTIONS", BodyPublishers.noBody()));
    }
}
