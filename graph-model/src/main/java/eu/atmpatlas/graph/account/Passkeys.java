package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The passkeys of accounts. Thread-safe. */
public final class Passkeys {

    private final Graph graph;

    /** Stores the passkeys in the graph. */
    public Passkeys(Graph graph) {
        this.graph = graph;
    }

    /** Returns the passkey with this id. */
    public Optional<Passkey> find(String id) {
        return graph
                .read(
                        "MATCH (a:Account)-[:HAS_PASSKEY]->(p:Passkey {id: $id})"
                                + " RETURN p, a.id AS account",
                        Map.of("id", id))
                .stream()
                .findFirst()
                .map(row -> read(row.get("p"), row.get("account").asString()));
    }

    /** Returns the passkeys of an account, the oldest first. */
    public List<Passkey> of(String accountId) {
        return graph
                .read(
                        "MATCH (:Account {id: $account})-[:HAS_PASSKEY]->(p:Passkey)"
                                + " RETURN p ORDER BY p.createdAt, p.id",
                        Map.of("account", accountId))
                .stream()
                .map(row -> read(row.get("p"), accountId))
                .toList();
    }

    /**
     * Adds a passkey to its account.
     *
     * @throws org.neo4j.driver.exceptions.ClientException if there is a passkey with this id
     */
    public void add(Passkey passkey) {
        graph.write(tx -> {
            add(tx, passkey);
            return passkey;
        });
    }

    static void add(Tx tx, Passkey passkey) {
        var properties = new HashMap<String, Object>();
        properties.put("id", passkey.id());
        properties.put("label", passkey.label());
        properties.put("publicKey", passkey.publicKey());
        properties.put("signatureCount", passkey.signatureCount());
        properties.put("userVerified", passkey.userVerified());
        properties.put("transports", List.copyOf(passkey.transports()));
        properties.put("backupEligible", passkey.backupEligible());
        properties.put("backupState", passkey.backupState());
        properties.put("attestationObject", passkey.attestationObject());
        properties.put("attestationClientData", passkey.attestationClientData());
        properties.put("createdAt", GraphTime.of(passkey.createdAt()));
        tx.run(
                "MATCH (a:Account {id: $account})"
                        + " CREATE (a)-[:HAS_PASSKEY]->(p:Passkey) SET p = $properties",
                Map.of("account", passkey.accountId(), "properties", properties));
    }

    /** Records what a sign-in changed: the counter, the state of the backup and the time. */
    public void recordUse(Passkey used) {
        var properties = new HashMap<String, Object>();
        properties.put("signatureCount", used.signatureCount());
        properties.put("userVerified", used.userVerified());
        properties.put("backupState", used.backupState());
        if (used.lastUsedAt() != null) {
            properties.put("lastUsedAt", GraphTime.of(used.lastUsedAt()));
        }
        graph.write(tx ->
                tx.run(
                        "MATCH (p:Passkey {id: $id}) SET p += $properties",
                        Map.of("id", used.id(), "properties", properties)));
    }

    /**
     * Removes a passkey of an account, unless nothing else lets its holder sign in. Returns whether
     * it was removed.
     */
    public boolean remove(String accountId, String id) {
        return !graph.write(tx ->
                        tx.run(
                                "MATCH (a:Account {id: $account})-[:HAS_PASSKEY]->"
                                        + "(p:Passkey {id: $id})"
                                        + " WHERE COUNT {(a)-[:HAS_PASSKEY|HAS_IDENTITY]->()} > 1"
                                        + " DETACH DELETE p RETURN $id AS id",
                                Map.of("account", accountId, "id", id)))
                .isEmpty();
    }

    private static Passkey read(Value node, String accountId) {
        return new Passkey(
                node.get("id").asString(),
                accountId,
                node.get("label").asString(),
                node.get("publicKey").asString(),
                node.get("signatureCount").asLong(),
                node.get("userVerified").asBoolean(),
                Set.copyOf(node.get("transports").asList(Values.ofString())),
                node.get("backupEligible").asBoolean(),
                node.get("backupState").asBoolean(),
                node.get("attestationObject").asString(),
                node.get("attestationClientData").asString(),
                GraphTime.instant(node.get("createdAt")),
                GraphTime.optional(node.get("lastUsedAt")));
    }
}
