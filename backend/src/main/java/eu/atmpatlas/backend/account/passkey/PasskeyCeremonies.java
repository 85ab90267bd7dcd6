package eu.atmpatlas.backend.account.passkey;

import com.webauthn4j.util.exception.WebAuthnException;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.account.Challenges;
import eu.atmpatlas.graph.account.Passkey;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The two ceremonies of WebAuthn: to register a passkey, and to sign in with one. The server keeps
 * only the challenge between the two requests of a ceremony; everything else of the options is the
 * same each time. A passkey names its holder, so nobody types a name, and nobody can find out who
 * has an account. The device must verify its user: a passkey is the only factor.
 */
@Component
public class PasskeyCeremonies {

    private static final String REGISTRATION = "passkey registration";
    private static final String SIGN_IN = "passkey sign-in";
    private static final String LOCALHOST = "localhost";

    private final PasskeyRecords records;
    private final PasskeyHolders holders;
    private final Challenges challenges;
    private final URI publicUrl;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(
            PasskeyRecords records,
            PasskeyHolders holders,
            Challenges challenges,
            PublicUrl publicUrl) {
        this.records = records;
        this.holders = holders;
        this.challenges = challenges;
        this.publicUrl = URI.create(publicUrl.of(""));
    }

    /**
     * Options for {@code navigator.credentials.create}.
     *
     * @param accountId of the holder
     * @param name of the holder, which the device shows
     * @param origin of the page that asks
     */
    public JsonNode registrationOptions(String accountId, String name, String origin) {
        PublicKeyCredentialUserEntity holder = PasskeyHolders.holder(accountId, name);
        return json.valueToTree(
                creationOptions(
                        operations(new PasskeyHolders.Registering(holder), origin),
                        holder,
                        challenges.issue(REGISTRATION, holder.getId().toBase64UrlString())));
    }

    /**
     * Verifies a new passkey. The caller stores it. Its account is the one of the options.
     *
     * @throws BadInputException if the credential is not valid
     */
    public Passkey register(
            String name, String challenge, JsonNode credential, String label, String origin) {
        String accountId =
                challenges.take(REGISTRATION, challenge).orElseThrow(PasskeyCeremonies::invalid);
        PublicKeyCredentialUserEntity holder = PasskeyHolders.holder(accountId, name);
        return verified(
                () -> {
                    var operations = operations(new PasskeyHolders.Registering(holder), origin);
                    PublicKeyCredential<AuthenticatorAttestationResponse> created =
                            json.readValue(json.treeAsTokens(credential), new TypeReference<>() {});
                    return PasskeyRecords.passkey(
                            operations.registerCredential(
                                    new ImmutableRelyingPartyRegistrationRequest(
                                            creationOptions(operations, holder, challenge),
                                            new RelyingPartyPublicKey(created, label))));
                },
                invalid());
    }

    /**
     * Options for {@code navigator.credentials.get}.
     *
     * @param origin of the page that asks
     */
    public JsonNode signInOptions(String origin) {
        return json.valueToTree(
                requestOptions(operations(holders, origin), challenges.issue(SIGN_IN, "")));
    }

    /**
     * Verifies the use of a passkey, and returns the id of its account.
     *
     * @throws ForbiddenException if it is unknown or not valid; the two look the same
     */
    public String signIn(String challenge, JsonNode credential, String origin) {
        var refused = new ForbiddenException("credential", "was not accepted", false);
        if (challenges.take(SIGN_IN, challenge).isEmpty()) {
            throw refused;
        }
        return verified(
                () -> {
                    var operations = operations(holders, origin);
                    PublicKeyCredential<AuthenticatorAssertionResponse> used =
                            json.readValue(json.treeAsTokens(credential), new TypeReference<>() {});
                    PublicKeyCredentialUserEntity holder =
                            operations.authenticate(
                                    new RelyingPartyAuthenticationRequest(
                                            requestOptions(operations, challenge), used));
                    if (holder == null) {
                        throw refused;
                    }
                    return holder.getId().toBase64UrlString();
                },
                refused);
    }

    private static BadInputException invalid() {
        return new BadInputException("credential", "is not valid, or came too late");
    }

    private static <T> T verified(Supplier<T> ceremony, RuntimeException refused) {
        try {
            return ceremony.get();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException failure) {
            refused.addSuppressed(failure);
            throw refused;
        }
    }

    private Webauthn4JRelyingPartyOperations operations(
            PublicKeyCredentialUserEntityRepository users, String origin) {
        return new Webauthn4JRelyingPartyOperations(
                users,
                records,
                PublicKeyCredentialRpEntity.builder()
                        .id(publicUrl.getHost())
                        .name("ATMP Atlas")
                        .build(),
                Set.of(allowedOrigin(origin)));
    }

    /** The public address. An atlas on this computer may have any port. */
    private String allowedOrigin(String origin) {
        boolean local =
                LOCALHOST.equals(publicUrl.getHost())
                        && origin.matches("http://" + LOCALHOST + "(:\\d+)?");
        return local ? origin : publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    private static PublicKeyCredentialCreationOptions creationOptions(
            Webauthn4JRelyingPartyOperations operations,
            PublicKeyCredentialUserEntity holder,
            String challenge) {
        operations.setCustomizeCreationOptions(options ->
                options.challenge(Bytes.fromBase64(challenge))
                        .authenticatorSelection(
                                AuthenticatorSelectionCriteria.builder()
                                        .residentKey(ResidentKeyRequirement.REQUIRED)
                                        .userVerification(UserVerificationRequirement.REQUIRED)
                                        .build()));
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                holder.getName(), null, List.of())));
    }

    private static PublicKeyCredentialRequestOptions requestOptions(
            Webauthn4JRelyingPartyOperations operations, String challenge) {
        operations.setCustomizeRequestOptions(options ->
                options.challenge(Bytes.fromBase64(challenge))
                        .userVerification(UserVerificationRequirement.REQUIRED));
        return operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        UsernamePasswordAuthenticationToken.unauthenticated("", null)));
    }
}
