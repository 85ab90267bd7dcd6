package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.AccountSessions.StartedSession;
import eu.atmpatlas.graph.account.Accounts;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends requests as a person, in the way of a page of the atlas. */
final class AccountClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtlasHttpClient http;
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final List<String> created = new ArrayList<>();

    AccountClient(AtlasHttpClient http, Accounts accounts, AccountSessions sessions) {
        this.http = http;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** A person with a session. */
    record Person(Account account, StartedSession started) {

        String cookie() {
            return "atlas-session=" + started.secret();
        }
    }

    Person signIn(String name, String... roles) {
        Account account =
                accounts.createFromIdentity(
                        name,
                        "https://id.example",
                        UUID.randomUUID().toString(),
                        AccountRoles.of(roles));
        created.add(account.id());
        return new Person(account, sessions.start(account.id(), "Test, Linux"));
    }

    /** Sends a request of a page of the atlas. */
    HttpResponse<String> send(
            @Nullable Person person, String method, String path, @Nullable Object body) {
        return sendFrom("same-origin", person, method, path, body);
    }

    /** Sends a request of a page somewhere; {@code site} is null for a program. */
    HttpResponse<String> sendFrom(
            @Nullable String site,
            @Nullable Person person,
            String method,
            String path,
            @Nullable Object body) {
        var request =
                http.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (person != null) {
            request.header("Cookie", person.cookie());
        }
        return http.send(request);
    }

    JsonNode state(@Nullable Person person) {
        return JSON.readTree(send(person, "GET", "/account/state", null).body());
    }

    boolean isSignedIn(Person person) {
        return state(person).path("account").isObject();
    }

    @Override
    public void close() {
        created.forEach(id -> accounts.delete(id, "test"));
    }
}
