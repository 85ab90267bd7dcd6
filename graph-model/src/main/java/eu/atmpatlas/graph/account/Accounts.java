package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts in the graph. Each change of roles is in the audit log. Thread-safe. */
public final class Accounts {

    private final Graph graph;
    private final Clock clock;

    /** Stores the accounts in the graph. */
    public Accounts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Returns the account with this id. */
    public Optional<Account> find(String id) {
        return graph.read("MATCH (a:Account {id: $id}) RETURN a", Map.of("id", id)).stream()
                .findFirst()
                .map(row -> read(row.get("a")));
    }

    /** Returns all accounts, by name. */
    public List<Account> all() {
        return graph
                .read("MATCH (a:Account) RETURN a ORDER BY toLower(a.name), a.id", Map.of())
                .stream()
                .map(row -> read(row.get("a")))
                .toList();
    }

    /** Returns the names by id. An id without a name belongs to a former member. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new TreeMap<String, String>();
        graph.read(
                        "MATCH (a:Account) WHERE a.id IN $ids RETURN a.id AS id, a.name AS name",
                        Map.of("ids", List.copyOf(ids)))
                .forEach(row -> names.put(row.get("id").asString(), row.get("name").asString()));
        return names;
    }

    /** Returns the account of a subject of an OpenID provider. */
    public Optional<Account> findByIdentity(String issuer, String subject) {
        return graph
                .read(
                        "MATCH (a:Account)-[:HAS_IDENTITY]->(:ExternalIdentity {key: $key})"
                                + " RETURN a",
                        Map.of("key", identityKey(issuer, subject)))
                .stream()
                .findFirst()
                .map(row -> read(row.get("a")));
    }

    /**
     * Lets a subject of an OpenID provider sign in to an account.
     *
     * @throws org.neo4j.driver.exceptions.ClientException if it belongs to another account
     */
    public void addIdentity(String accountId, String issuer, String subject) {
        graph.write(tx ->
                tx.run(
                        "MATCH (a:Account {id: $id})"
                                + " CREATE (a)-[:HAS_IDENTITY]->(:ExternalIdentity {key: $key})",
                        Map.of("id", accountId, "key", identityKey(issuer, subject))));
    }

    /** Changes roles, and writes that to the audit log in the same transaction. */
    public boolean changeRoles(String id, AccountRoles roles, String changedBy) {
        return graph.write(tx -> {
            List<Record> before =
                    tx.run(
                            "MATCH (a:Account {id: $id}) SET a._lock = true REMOVE a._lock"
                                    + " RETURN a",
                            Map.of("id", id));
            if (before.isEmpty()) {
                return false;
            }
            AccountRoles old = AccountRoles.read(before.getFirst().get("a"));
            if (!old.equals(roles)) {
                tx.run(
                        "MATCH (a:Account {id: $id}) SET a += $roles",
                        Map.of("id", id, "roles", roles.properties()));
                AccountAudit.write(tx, clock, changedBy, "ROLES_CHANGED", id, old + " -> " + roles);
            }
            return true;
        });
    }

    /**
     * Deletes an account with its sessions, passkeys, identities, keys and address. The audit log
     * keeps only its id.
     */
    public boolean delete(String id, String deletedBy) {
        return graph.write(tx -> {
            boolean existed =
                    !tx.run("MATCH (a:Account {id: $id}) RETURN a.id", Map.of("id", id)).isEmpty();
            if (existed) {
                tx.run(
                        "MATCH (a:Account {id: $id}) MATCH (m:OutgoingMessage)"
                                + " WHERE m.recipient = a.address DELETE m",
                        Map.of("id", id));
                tx.run("MATCH (k:ApiKey {owner: $id}) DETACH DELETE k", Map.of("id", id));
                tx.run(
                        "MATCH (a:Account {id: $id})"
                                + " OPTIONAL MATCH (a)-[:HAS_SESSION|HAS_PASSKEY|HAS_IDENTITY]->(x)"
                                + " DETACH DELETE x, a",
                        Map.of("id", id));
                AccountAudit.write(tx, clock, deletedBy, "ACCOUNT_DELETED", id, "");
            }
            return existed;
        });
    }

    /** Creates an account in an open transaction. */
    static Account create(
            Tx tx, Clock clock, String id, String name, String address, AccountRoles roles) {
        var properties = new HashMap<String, Object>(roles.properties());
        properties.put("id", id);
        properties.put("name", name);
        properties.put("createdAt", GraphTime.of(clock.instant()));
        if (!address.isEmpty()) {
            properties.put("address", address);
        }
        return read(
                tx.run(
                                "CREATE (a:Account) SET a = $properties RETURN a",
                                Map.of("properties", properties))
                        .getFirst()
                        .get("a"));
    }

    /** Creates an account for a subject of an OpenID provider. */
    public Account createFromIdentity(
            String name, String issuer, String subject, AccountRoles roles) {
        return graph.write(tx -> {
            Account created = create(tx, clock, Token.id(), name, "", roles);
            tx.run(
                    "MATCH (a:Account {id: $id})"
                            + " CREATE (a)-[:HAS_IDENTITY]->(:ExternalIdentity {key: $key})",
                    Map.of("id", created.id(), "key", identityKey(issuer, subject)));
            AccountAudit.write(
                    tx, clock, created.id(), "ACCOUNT_CREATED", created.id(), roles.toString());
            return created;
        });
    }

    private static String identityKey(String issuer, String subject) {
        return Token.hash(issuer + "\n" + subject);
    }

    static Account read(Value node) {
        return new Account(
                node.get("id").asString(),
                node.get("name").asString(),
                node.get("address").isNull() ? null : node.get("address").asString(),
                AccountRoles.read(node),
                GraphTime.instant(node.get("createdAt")));
    }
}
