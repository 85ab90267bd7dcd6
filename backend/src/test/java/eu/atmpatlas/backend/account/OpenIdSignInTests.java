package eu.atmpatlas.backend.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.account.AccountClient.Person;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.backend.testing.OpenIdProvider;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.Accounts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sign-in with an OpenID provider, over HTTP. */
@AtlasTest
class OpenIdSignInTests {

    private final AtlasHttpClient http;
    private final Accounts accounts;
    private final AccountClient client;
    private final List<String> subjects = new ArrayList<>();

    OpenIdSignInTests(
            @Autowired AtlasHttpClient http,
            @Autowired Accounts accounts,
            @Autowired AccountSessions sessions) {
        this.http = http;
        this.accounts = accounts;
        this.client = new AccountClient(http, accounts, sessions);
    }

    @AfterEach
    void deleteAccounts() {
        for (String subject : subjects) {
            accounts.findByIdentity(OpenIdProvider.ISSUER, subject)
                    .ifPresent(account -> accounts.delete(account.id(), "test"));
        }
        client.close();
    }

    @Test
    void somebodyUnknownBecomesAMemberAndIsKnownTheNextTime() {
        assertThat(client.state(null).get("providers").toString())
                .contains("Test provider", "/oauth2/authorization/test");
        String subject = subject();
        HttpResponse<String> first = finish(begin(), subject, "Ada\r\nLovelace");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        JsonNode account = accountOf(first);
        assertThat(account.get("name").asString()).isEqualTo("Ada  Lovelace");
        assertThat(account.at("/roles/roles").toString()).isEqualTo("[\"MEMBER\"]");

        JsonNode again = accountOf(finish(begin(), subject, "Another name"));
        assertThat(again.get("id")).isEqualTo(account.get("id"));
        assertThat(again.get("name")).isEqualTo(account.get("name"));
    }

    @Test
    void aMemberCanUseTheProviderFromThenOnAndNobodyTakesTheirIdentity() {
        Person ada = client.signIn("Ada");
        String subject = subject();
        finish(begin(), subject, "Ada", ada.cookie());
        assertThat(accountOf(finish(begin(), subject, "Ada")).get("id").asString())
                .isEqualTo(ada.account().id());

        Person eva = client.signIn("Eva");
        HttpResponse<String> refused = finish(begin(), subject, "Ada", eva.cookie());
        assertThat(refused.headers().firstValue("Location").orElseThrow())
                .endsWith("/account#sign-in=refused");
        assertThat(accounts.findByIdentity(OpenIdProvider.ISSUER, subject))
                .hasValueSatisfying(
                        account -> assertThat(account.id()).isEqualTo(ada.account().id()));
    }

    @Test
    void anAnswerCountsOnceAndOnlyInTheBrowserThatAsked() {
        Begun begun = begin();
        String code = OpenIdProvider.signIn(subject(), "Mallory", begun.nonce());
        String path = "/login/oauth2/code/test?code=" + code + "&state=" + begun.state();

        assertRefused(http.get(path));
        assertRefused(http.get(path, "Cookie", "atlas-sign-in=other"));
        assertThat(http.get(path, "Cookie", begun.cookie()).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("atlas-session="));
        assertRefused(http.get(path, "Cookie", begun.cookie()));

        Begun other = begin();
        String stolen = OpenIdProvider.signIn(subject(), "Mallory", "a nonce of another request");
        assertRefused(
                http.get(
                        "/login/oauth2/code/test?code=" + stolen + "&state=" + other.state(),
                        "Cookie",
                        other.cookie()));
    }

    /** A sign-in that has begun: what the provider got, and the cookie of the browser. */
    private record Begun(String state, String nonce, String cookie) {}

    private Begun begin() {
        HttpResponse<String> redirect = http.get("/oauth2/authorization/test");
        assertThat(redirect.statusCode()).isEqualTo(302);
        var parameters =
                UriComponentsBuilder.fromUriString(
                                redirect.headers().firstValue("Location").orElseThrow())
                        .build()
                        .getQueryParams();
        String cookie = redirect.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/login/oauth2");
        String state = String.valueOf(parameters.getFirst("state"));
        return new Begun(
                URLDecoder.decode(state, StandardCharsets.UTF_8),
                String.valueOf(parameters.getFirst("nonce")),
                cookie.substring(0, cookie.indexOf(';')));
    }

    private HttpResponse<String> finish(
            Begun begun, String subject, String name, String... cookies) {
        String code = OpenIdProvider.signIn(subject, name, begun.nonce());
        String all =
                begun.cookie() + (cookies.length == 0 ? "" : "; " + String.join("; ", cookies));
        return http.get(
                UriComponentsBuilder.fromPath("/login/oauth2/code/test")
                        .queryParam("code", code)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(begun.state())
                        .toUriString(),
                "Cookie",
                all);
    }

    private JsonNode accountOf(HttpResponse<String> signedIn) {
        String cookie =
                signedIn.headers().allValues("Set-Cookie").stream()
                        .filter(one -> one.startsWith("atlas-session="))
                        .findFirst()
                        .orElseThrow();
        return AccountClient.JSON
                .readTree(
                        http.get(
                                        "/account/state",
                                        "Cookie",
                                        cookie.substring(0, cookie.indexOf(';')))
                                .body())
                .get("account");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("refused");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("atlas-session="));
    }

    private String subject() {
        String subject = UUID.randomUUID().toString();
        subjects.add(subject);
        return subject;
    }
}
