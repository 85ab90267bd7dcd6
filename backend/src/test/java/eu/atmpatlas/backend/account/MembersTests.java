package eu.atmpatlas.backend.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.account.AccountClient.Person;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.Accounts;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.MutableClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invitations, roles, keys and the deletion of accounts, over HTTP. */
@AtlasTest
class MembersTests {

    private static final Map<String, Object> CURATOR =
            Map.of("roles", List.of("CURATOR"), "countries", List.of("NL"));

    private final AtlasHttpClient http;
    private final Graph graph;
    private final ChangeLog changes;
    private final MutableClock clock;
    private final AccountClient client;

    MembersTests(
            @Autowired AtlasHttpClient http,
            @Autowired Graph graph,
            @Autowired ChangeLog changes,
            @Autowired MutableClock clock,
            @Autowired Accounts accounts,
            @Autowired AccountSessions sessions) {
        this.http = http;
        this.graph = graph;
        this.changes = changes;
        this.clock = clock;
        this.client = new AccountClient(http, accounts, sessions);
    }

    @AfterEach
    void deleteAccounts() {
        clock.reset();
        client.close();
    }

    @Test
    void onlyAdministratorsManageMembers() {
        Person target = client.signIn("Target");
        var persons = new LinkedHashMap<Person, Integer>();
        persons.put(client.signIn("Member", "MEMBER"), 403);
        persons.put(client.signIn("Owner", "OWNER"), 403);
        persons.put(client.signIn("Curator", "CURATOR"), 403);
        for (var person : persons.entrySet()) {
            assertMembersAnswer(person.getKey(), target, person.getValue(), person.getValue());
        }
        assertMembersAnswer(null, target, 401, 401);
        assertMembersAnswer(client.signIn("Boss", "ADMINISTRATOR"), target, 200, 204);
        assertThat(client.send(null, "GET", "/members/state", null).body())
                .doesNotContain("Target");
    }

    private void assertMembersAnswer(Person person, Person target, int read, int write) {
        String name = person == null ? "visitor" : person.account().name();
        assertThat(client.send(person, "GET", "/members/state", null).statusCode())
                .as(name)
                .isEqualTo(read);
        assertThat(client.send(person, "PUT", rolesOf(target), CURATOR).statusCode())
                .as(name)
                .isEqualTo(write);
        assertThat(client.send(person, "POST", "/members/outbox", null).statusCode())
                .as(name)
                .isEqualTo(write == 204 ? 202 : write);
        assertThat(client.send(person, "DELETE", "/members/invitations/x", null).statusCode())
                .as(name)
                .isEqualTo(write == 204 ? 404 : write);
        assertThat(
                        client.send(
                                        person,
                                        "POST",
                                        "/members/invitations",
                                        Map.of("name", "New", "roles", CURATOR))
                                .statusCode())
                .as(name)
                .isEqualTo(write == 204 ? 201 : write);
    }

    @Test
    void rolesCountAtOnceAndAreInTheAuditLog() {
        Person boss = client.signIn("Boss", "ADMINISTRATOR");
        Person ada = client.signIn("Ada", "MEMBER");

        assertThat(client.send(boss, "PUT", rolesOf(ada), CURATOR).statusCode()).isEqualTo(204);

        assertThat(client.state(ada).at("/account/roles").toString())
                .contains("\"CURATOR\"", "\"NL\"");
        JsonNode entry = members(boss).get("audit").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("ROLES_CHANGED");
        assertThat(entry.get("detail").asString()).isEqualTo("MEMBER -> CURATOR; countries NL");
        assertThat(entry.get("actor").asString()).isEqualTo(boss.account().id());
        assertThat(client.send(boss, "PUT", rolesOf(boss), CURATOR).statusCode())
                .as("their own")
                .isEqualTo(400);
        assertField(
                client.send(boss, "PUT", rolesOf(ada), Map.of("roles", List.of("KING"))), "roles");
        assertField(
                client.send(boss, "PUT", rolesOf(ada), Map.of("countries", List.of("Holland"))),
                "countries");
        assertField(
                client.send(boss, "PUT", rolesOf(ada), Map.of("kinds", List.of("PLANET"))),
                "kinds");
    }

    @Test
    void forgedUsedExpiredAndWithdrawnLinksLookTheSame() {
        Person boss = client.signIn("Boss", "ADMINISTRATOR");
        String forged = "x".repeat(43);
        HttpResponse<String> unknown = open(forged);
        assertField(unknown, "invitation");

        String withdrawn = invite(boss, "Withdrawn");
        assertThat(open(withdrawn).body()).contains("Withdrawn");
        JsonNode invitations = members(boss).get("invitations");
        for (JsonNode invitation : invitations) {
            client.send(
                    boss,
                    "DELETE",
                    "/members/invitations/" + invitation.get("id").asString(),
                    null);
        }
        String expired = invite(boss, "Expired");
        clock.step(AccountLinks.MEMBER_VALIDITY.plusSeconds(1));

        for (String secret : List.of(withdrawn, expired)) {
            HttpResponse<String> answer = open(secret);
            assertThat(answer.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(answer.body()).isEqualTo(unknown.body());
            assertField(
                    client.send(
                            null,
                            "POST",
                            "/account/registration/options",
                            Map.of("invitation", secret)),
                    "invitation");
        }
        assertThat(graph.read("MATCH (i:Invitation) RETURN properties(i) AS p", Map.of()))
                .asString()
                .doesNotContain(expired);
    }

    @Test
    void withoutAMailServerTheAdministratorSeesWhatWaits() {
        Person boss = client.signIn("Boss", "ADMINISTRATOR");
        client.send(
                boss,
                "POST",
                "/members/invitations",
                Map.of("name", "Eva", "address", "eva@site.example", "roles", CURATOR));

        JsonNode state = members(boss);
        assertThat(state.get("mail").asBoolean()).isFalse();
        assertThat(state.get("outbox").toString())
                .contains("eva@site.example", "/account#invitation=");
        assertField(
                client.send(
                        boss,
                        "POST",
                        "/members/invitations",
                        Map.of(
                                "name", "Eva",
                                "address", "eva@site.example\r\nBcc: all@site.example",
                                "roles", CURATOR)),
                "address");
        assertField(
                client.send(
                        boss,
                        "POST",
                        "/members/invitations",
                        Map.of("name", "Eva\nBcc: x", "roles", CURATOR)),
                "name");
        graph.write(tx -> tx.run("MATCH (m:OutgoingMessage) DELETE m", Map.of()));
    }

    @Test
    void aKeyOfAMemberWorksUntilItIsRevoked() {
        Person ada = client.signIn("Ada");
        Person eva = client.signIn("Eva");
        String key =
                AccountClient.JSON
                        .readTree(
                                client.send(ada, "POST", "/account/keys", Map.of("label", "Hub"))
                                        .body())
                        .get("key")
                        .asString();
        String path = "/account/keys/" + client.state(ada).at("/keys/0/id").asString();

        assertThat(statusWith(key)).isEqualTo(200);
        assertThat(client.send(eva, "DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(client.send(ada, "DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(statusWith(key)).isEqualTo(401);
    }

    @Test
    void nothingIsLeftOfADeletedAccount() {
        Person boss = client.signIn("Boss", "ADMINISTRATOR");
        Person ada = client.signIn("Ada of the deleted account");
        String key =
                AccountClient.JSON
                        .readTree(
                                client.send(ada, "POST", "/account/keys", Map.of("label", "Hub"))
                                        .body())
                        .get("key")
                        .asString();
        long changed = changes.head();

        HttpResponse<String> deleted = client.send(ada, "DELETE", "/account", null);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(client.isSignedIn(ada)).isFalse();
        assertThat(statusWith(key)).isEqualTo(401);
        assertThat(
                        graph.read(
                                "MATCH (n) WHERE any(k IN keys(n) WHERE n[k] = $id OR"
                                        + " n[k] = $name) RETURN labels(n) AS labels",
                                Map.of(
                                        "id", ada.account().id(),
                                        "name", ada.account().name())))
                .extracting(row -> row.get("labels").asList().toString())
                .as("only the audit log, without the name")
                .isNotEmpty()
                .containsOnly("[AccountAudit]");
        assertThat(members(boss).get("names").has(ada.account().id())).isFalse();
        assertThat(changes.head()).as("the public log").isEqualTo(changed);
    }

    private static String rolesOf(Person person) {
        return "/members/" + person.account().id() + "/roles";
    }

    private JsonNode members(Person administrator) {
        return AccountClient.JSON.readTree(
                client.send(administrator, "GET", "/members/state", null).body());
    }

    private String invite(Person administrator, String name) {
        String link =
                AccountClient.JSON
                        .readTree(
                                client.send(
                                                administrator,
                                                "POST",
                                                "/members/invitations",
                                                Map.of("name", name, "roles", CURATOR))
                                        .body())
                        .get("link")
                        .asString();
        assertThat(link).startsWith("http://localhost:8080/account#invitation=");
        return link.substring(link.indexOf('=') + 1);
    }

    private HttpResponse<String> open(String secret) {
        return client.send(null, "POST", "/account/invitation", Map.of("invitation", secret));
    }

    private int statusWith(String key) {
        return http.get("/graphql?query=%7B__typename%7D", "X-API-Key", key).statusCode();
    }

    private static void assertField(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(AccountClient.JSON.readTree(answer.body()).get("field").asString())
                .isEqualTo(field);
    }
}
