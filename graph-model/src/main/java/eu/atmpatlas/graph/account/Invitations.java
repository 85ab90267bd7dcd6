package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invitations: links that let one person register, once. Only the hash of a link's secret is
 * stored. An invitation is deleted when it is used. Thread-safe.
 */
public final class Invitations {

    private final Graph graph;
    private final Clock clock;

    /** Stores the invitations in the graph. */
    public Invitations(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * A new invitation.
     *
     * @param secret for the link; it is available only here
     */
    public record IssuedInvitation(Invitation invitation, String secret) {

        @Override
        public String toString() {
            return invitation.toString();
        }
    }

    /** Invites a person. Expired invitations are deleted. */
    public IssuedInvitation invite(
            String name,
            @Nullable String address,
            AccountRoles roles,
            Duration validity,
            String invitedBy) {
        String secret = Token.secret();
        Instant now = clock.instant();
        var properties = new HashMap<String, Object>(roles.properties());
        properties.put("id", Token.id());
        properties.put("hash", Token.hash(secret));
        properties.put("name", name);
        properties.put("createdAt", GraphTime.of(now));
        properties.put("expiresAt", GraphTime.of(now.plus(validity)));
        if (address != null) {
            properties.put("address", address);
        }
        Value stored =
                graph.write(tx -> {
                    tx.run(
                            "MATCH (i:Invitation) WHERE i.expiresAt < $now DELETE i",
                            Map.of("now", GraphTime.of(now)));
                    Value created =
                            tx.run(
                                            "CREATE (i:Invitation) SET i = $properties RETURN i",
                                            Map.of("properties", properties))
                                    .getFirst()
                                    .get("i");
                    AccountAudit.write(
                            tx,
                            clock,
                            invitedBy,
                            "INVITED",
                            created.get("id").asString(),
                            roles.toString());
                    return created;
                });
        return new IssuedInvitation(read(stored), secret);
    }

    /** Returns the invitation with this secret; empty if it is unknown, used or expired. */
    public Optional<Invitation> find(String secret) {
        return graph
                .read(
                        "MATCH (i:Invitation {hash: $hash}) WHERE i.expiresAt > $now RETURN i",
                        Map.of(
                                "hash", Token.hash(secret),
                                "now", GraphTime.of(clock.instant())))
                .stream()
                .findFirst()
                .map(row -> read(row.get("i")));
    }

    /** Returns the open invitations, the newest first. */
    public List<Invitation> open() {
        return graph
                .read(
                        "MATCH (i:Invitation) WHERE i.expiresAt > $now"
                                + " RETURN i ORDER BY i.createdAt DESC, i.id",
                        Map.of("now", GraphTime.of(clock.instant())))
                .stream()
                .map(row -> read(row.get("i")))
                .toList();
    }

    /** Withdraws an invitation. Returns false if there is none with this id. */
    public boolean withdraw(String id, String withdrawnBy) {
        return graph.write(tx -> {
            List<Record> found =
                    tx.run(
                            "MATCH (i:Invitation {id: $id}) DELETE i RETURN $id AS id",
                            Map.of("id", id));
            if (!found.isEmpty()) {
                AccountAudit.write(tx, clock, withdrawnBy, "INVITATION_WITHDRAWN", id, "");
            }
            return !found.isEmpty();
        });
    }

    /**
     * Uses an invitation up: creates the account with its first passkey in one transaction, and
     * deletes the message with its link. Returns empty if the invitation was used or has expired
     * meanwhile.
     *
     * @param name that the person chose
     * @param passkey whose account id becomes the id of the account
     */
    public Optional<Account> accept(String secret, String name, Passkey passkey) {
        return graph.write(tx -> {
            List<Record> taken =
                    tx.run(
                            "MATCH (i:Invitation {hash: $hash}) WHERE i.expiresAt > $now"
                                    + " WITH i, properties(i) AS invitation"
                                    + " DELETE i RETURN invitation",
                            Map.of(
                                    "hash", Token.hash(secret),
                                    "now", GraphTime.of(clock.instant())));
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            Invitation invitation = read(taken.getFirst().get("invitation"));
            Account account =
                    Accounts.create(
                            tx,
                            clock,
                            passkey.accountId(),
                            name,
                            invitation.address() == null ? "" : invitation.address(),
                            invitation.roles());
            Passkeys.add(tx, passkey);
            tx.run(
                    "MATCH (m:OutgoingMessage) WHERE m.text CONTAINS $secret DELETE m",
                    Map.of("secret", secret));
            AccountAudit.write(
                    tx,
                    clock,
                    account.id(),
                    "ACCOUNT_CREATED",
                    account.id(),
                    invitation.roles().toString());
            return Optional.of(account);
        });
    }

    private static Invitation read(Value node) {
        return new Invitation(
                node.get("id").asString(),
                node.get("name").asString(),
                node.get("address").isNull() ? null : node.get("address").asString(),
                AccountRoles.read(node),
                GraphTime.instant(node.get("createdAt")),
                GraphTime.instant(node.get("expiresAt")));
    }
}
