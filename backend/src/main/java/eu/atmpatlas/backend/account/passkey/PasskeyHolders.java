package eu.atmpatlas.backend.account.passkey;

import eu.atmpatlas.graph.account.Accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * The accounts as holders of passkeys. The user name of WebAuthn is the account's id, because names
 * of people are not unique.
 */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return findByUsername(id.toBase64UrlString());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return accounts.find(accountId)
                .map(account -> holder(account.id(), account.name()))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("an account is created by an invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("an account is deleted as a whole");
    }

    /** The holder of a passkey that is being registered. */
    record Registering(PublicKeyCredentialUserEntity holder)
            implements PublicKeyCredentialUserEntityRepository {

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return holder;
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return holder;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity saved) {}

        @Override
        public void delete(Bytes id) {}
    }

    static PublicKeyCredentialUserEntity holder(String accountId, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(accountId))
                .name(name)
                .displayName(name)
                .build();
    }
}
