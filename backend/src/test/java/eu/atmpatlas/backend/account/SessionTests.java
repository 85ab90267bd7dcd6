package eu.atmpatlas.backend.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.account.AccountClient.Person;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.Accounts;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.MutableClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sessions over HTTP: who has one, how long, and for which requests it counts. */
@AtlasTest
class SessionTests {

    private static final Map<String, String> QUERY = Map.of("query", "{ __typename }");

    private final AtlasHttpClient http;
    private final Graph graph;
    private final MutableClock clock;
    private final AccountClient client;

    SessionTests(
            @Autowired AtlasHttpClient http,
            @Autowired Graph graph,
            @Autowired MutableClock clock,
            @Autowired Accounts accounts,
            @Autowired AccountSessions sessions) {
        this.http = http;
        this.graph = graph;
        this.clock = clock;
        this.client = new AccountClient(http, accounts, sessions);
    }

    @AfterEach
    void deleteAccounts() {
        clock.reset();
        client.close();
    }

    @Test
    void visitorsGetNoCookieAndPagesThatCachesMayKeep() {
        String path = "/graphql?query=%7B__typename%7D";
        HttpResponse<String> visitor = http.get(path);
        assertThat(visitor.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        for (String page : new String[] {"/account", "/directory", "/account/state"}) {
            assertThat(http.get(page).headers().firstValue("Set-Cookie")).as(page).isEmpty();
        }

        Person ada = client.signIn("Ada");
        HttpResponse<String> member = http.get(path, "Cookie", ada.cookie());
        assertThat(member.statusCode()).isEqualTo(200);
        assertThat(member.headers().allValues("Cache-Control"))
                .containsExactly("private, no-store");
        assertThat(member.headers().allValues("Vary")).contains("Cookie");
        assertThat(http.get("/about", "Cookie", ada.cookie()).headers().allValues("Cache-Control"))
                .containsExactly("private, no-store");
        assertThat(http.get(path, "Cookie", "other=1").headers().allValues("Cache-Control"))
                .isEqualTo(visitor.headers().allValues("Cache-Control"));
    }

    @Test
    void onlyTheHashOfASessionIsStoredAndEveryInstanceKnowsIt() {
        Person ada = client.signIn("Ada");

        assertThat(graph.read("MATCH (s:AccountSession) RETURN properties(s) AS p", Map.of()))
                .asString()
                .doesNotContain(ada.started().secret());
        assertThat(new AccountSessions(graph, clock).find(ada.started().secret()))
                .hasValueSatisfying(found -> assertThat(found.account()).isEqualTo(ada.account()));
    }

    @Test
    void aForgedCookieIsDeleted() {
        HttpResponse<String> forged =
                http.get("/account/state", "Cookie", "atlas-session=" + "x".repeat(43));

        assertThat(AccountClient.JSON.readTree(forged.body()).get("account").isNull()).isTrue();
        assertThat(forged.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("atlas-session=;")
                .contains("Max-Age=0");
    }

    @Test
    void aSessionExpiresWithoutUseAndAtItsEnd() {
        Person ada = client.signIn("Ada");
        Person eva = client.signIn("Eva");
        for (int week = 0; week < 4; week++) {
            clock.step(AccountSessions.MAX_IDLE.minusHours(1));
            assertThat(client.isSignedIn(ada)).as("used each week").isTrue();
        }
        assertThat(client.isSignedIn(eva)).as("not used").isFalse();
        clock.step(Duration.ofDays(3));
        assertThat(client.isSignedIn(ada)).as("after thirty days").isFalse();
    }

    @Test
    void anEndedSessionDoesNotWorkAndNobodyEndsThatOfAnother() {
        Person ada = client.signIn("Ada");
        Person eva = client.signIn("Eva");
        String path = "/account/sessions/" + eva.started().session().id();

        assertThat(client.send(null, "DELETE", path, null).statusCode()).isEqualTo(401);
        assertThat(client.send(ada, "DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(client.isSignedIn(eva)).isTrue();
        assertThat(client.send(eva, "DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(client.isSignedIn(eva)).isFalse();

        assertThat(client.send(ada, "POST", "/account/sign-out", null).statusCode()).isEqualTo(200);
        assertThat(client.isSignedIn(ada)).isFalse();
    }

    @Test
    void aRequestOfAnotherSiteHasNoSession() {
        Person ada = client.signIn("Ada");
        for (String site : new String[] {"cross-site", "same-site", "none", null}) {
            for (String path : new String[] {"/account/sign-out", "/account/keys"}) {
                assertThat(client.sendFrom(site, ada, "POST", path, Map.of()).statusCode())
                        .as(site + " " + path)
                        .isEqualTo(403);
            }
            assertThat(client.sendFrom(site, ada, "DELETE", "/account", null).statusCode())
                    .isEqualTo(403);
            assertThat(client.sendFrom(site, ada, "POST", "/graphql", QUERY).headers().map())
                    .as("a query from " + site)
                    .satisfies(headers ->
                            assertThat(headers.get("cache-control"))
                                    .isNotEqualTo(List.of("private, no-store")));
        }
        assertThat(client.isSignedIn(ada)).isTrue();
        assertThat(
                        client.sendFrom("same-origin", ada, "POST", "/graphql", QUERY)
                                .headers()
                                .allValues("Cache-Control"))
                .containsExactly("private, no-store");
    }

    @Test
    void onlyTheOwnOriginMayReadAccounts() {
        HttpResponse<String> state =
                http.get("/account/state", "Origin", "https://elsewhere.example");
        assertThat(state.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> query =
                http.get("/graphql?query=%7B__typename%7D", "Origin", "https://elsewhere.example");
        assertThat(query.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(query.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
}
