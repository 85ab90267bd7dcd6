package eu.atmpatlas.backend.account.passkey;

import eu.atmpatlas.graph.account.Passkey;
import eu.atmpatlas.graph.account.Passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The passkeys of the graph, as Spring Security reads them. Saving a passkey that is not there yet
 * does nothing: a new one is added with its account, in one transaction.
 */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final Passkeys passkeys;

    PasskeyRecords(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void save(CredentialRecord record) {
        passkeys.recordUse(passkey(record));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return passkeys.find(id.toBase64UrlString()).map(PasskeyRecords::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return passkeys.of(userId.toBase64UrlString()).stream()
                .map(PasskeyRecords::record)
                .toList();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed from its account");
    }

    static Passkey passkey(CredentialRecord record) {
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getUserEntityUserId().toBase64UrlString(),
                Objects.requireNonNullElse(record.getLabel(), ""),
                new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                record.getSignatureCount(),
                record.isUvInitialized(),
                record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()),
                record.isBackupEligible(),
                record.isBackupState(),
                text(record.getAttestationObject()),
                text(record.getAttestationClientDataJSON()),
                record.getCreated(),
                record.getLastUsed());
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(Bytes.fromBase64(passkey.accountId()))
                .publicKey(
                        new ImmutablePublicKeyCose(
                                Bytes.fromBase64(passkey.publicKey()).getBytes()))
                .signatureCount(passkey.signatureCount())
                .uvInitialized(passkey.userVerified())
                .transports(
                        passkey.transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .backupEligible(passkey.backupEligible())
                .backupState(passkey.backupState())
                .attestationObject(Bytes.fromBase64(passkey.attestationObject()))
                .attestationClientDataJSON(Bytes.fromBase64(passkey.attestationClientData()))
                .created(passkey.createdAt())
                .lastUsed(Objects.requireNonNullElse(passkey.lastUsedAt(), passkey.createdAt()))
                .label(passkey.label())
                .build();
    }
}
