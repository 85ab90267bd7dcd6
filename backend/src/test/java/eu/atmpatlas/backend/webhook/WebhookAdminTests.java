package eu.atmpatlas.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Administration of webhooks. */
@AtlasTest
class WebhookAdminTests {

    private static final String HOOK =
            """
            {"url": "https://8.8.8.8/atlas", "filter": {"kind": ["SITE"], "country": ["NL"]}}
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtlasHttpClient http;

    WebhookAdminTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aWebhookIsCreatedListedPausedAndDeleted() {
        HttpResponse<String> added = ask("POST", "", HOOK);
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode webhook = json.readTree(added.body());
        assertThat(webhook.at("/secret").asString()).startsWith("whsec_");
        assertThat(webhook.at("/filter/kinds/0").asString()).isEqualTo("SITE");
        String one = "/" + webhook.at("/id").asString();

        JsonNode renewed = json.readTree(ask("POST", one + "/secret", null).body());
        assertThat(renewed.at("/secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(webhook.at("/secret").asString());
        assertThat(renewed.at("/oldSecretUntil").asString()).isNotEmpty();
        HttpResponse<String> atOnce = ask("POST", one + "/secret", "{\"overlapHours\": 0}");
        assertThat(json.readTree(atOnce.body()).has("oldSecretUntil")).isFalse();
        assertThat(ask("POST", one + "/secret", "{\"overlapHours\": -1}").statusCode())
                .isEqualTo(400);
        assertThat(ask("POST", "/nobody/secret", null).statusCode()).isEqualTo(404);

        HttpResponse<String> all = ask("GET", "", null);
        assertThat(all.body()).contains(one.substring(1)).doesNotContain("whsec_");
        assertThat(ask("POST", one + "/pause", null).statusCode()).isEqualTo(204);
        assertThat(json.readTree(ask("GET", one, null).body()).at("/state").asString())
                .isEqualTo("PAUSED");
        assertThat(ask("GET", one + "/dead-letters", null).body()).isEqualTo("[]");
        assertThat(ask("POST", one + "/dead-letters/msg_x/replay", null).statusCode())
                .isEqualTo(404);
        assertThat(ask("DELETE", one, null).statusCode()).isEqualTo(204);
        assertThat(ask("GET", one, null).statusCode()).isEqualTo(404);
        assertThat(ask("DELETE", one, null).statusCode()).isEqualTo(404);
    }

    @Test
    void badInputNamesTheField() {
        assertThat(field("{\"url\": \"https://localhost/\"}")).isEqualTo("url");
        assertThat(field("{}")).isEqualTo("url");
        assertThat(field(HOOK.replace("SITE", "PLANT"))).isEqualTo("kind");
        assertThat(field(HOOK.replace("kind", "colour"))).isEqualTo("colour");
        assertThat(field("{\"url\": \"https://8.8.8.8/\", \"since\": 999999999}"))
                .isEqualTo("since");
    }

    @Test
    void onlyTheAdministratorHasAccess() {
        for (String token : new String[] {"Bearer wrong", "Basic YTpi", ""}) {
            assertThat(
                            http.get(
                                            "/admin/webhooks",
                                            "Authorization",
                                            token,
                                            "Accept",
                                            "application/json")
                                    .statusCode())
                    .isEqualTo(401);
        }
    }

    private String field(String body) {
        HttpResponse<String> answer = ask("POST", "", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json.readTree(answer.body()).at("/field").asString();
    }

    private HttpResponse<String> ask(String method, String path, @Nullable String body) {
        return http.send(
                http.request("/admin/webhooks" + path)
                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }
}
