package eu.atmpatlas.graph.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * A credential of WebAuthn. Binary values are in Base64 for URLs.
 *
 * @param id of the credential
 * @param accountId of its holder, which is the user handle of WebAuthn, too
 * @param label that its holder gave it
 * @param publicKey in COSE form
 * @param transports of the authenticator, such as {@code internal}
 * @param lastUsedAt null if never
 */
public record Passkey(
        String id,
        String accountId,
        String label,
        String publicKey,
        long signatureCount,
        boolean userVerified,
        Set<String> transports,
        boolean backupEligible,
        boolean backupState,
        String attestationObject,
        String attestationClientData,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
