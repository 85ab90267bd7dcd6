package eu.atmpatlas.backend.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The OpenID providers that the operator has configured. */
@Component
class SignInMethods {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInMethods(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** A provider, with the address at which signing in with it begins. */
    record Provider(String name, String address) {}

    List<Provider> providers() {
        var providers = new ArrayList<Provider>();
        if (registrations.getIfAvailable() instanceof Iterable<?> configured) {
            for (Object one : configured) {
                if (one instanceof ClientRegistration registration) {
                    providers.add(
                            new Provider(
                                    registration.getClientName(),
                                    "/oauth2/authorization/" + registration.getRegistrationId()));
                }
            }
        }
        return providers;
    }
}
