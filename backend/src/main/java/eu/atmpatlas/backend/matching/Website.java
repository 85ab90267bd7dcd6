package eu.atmpatlas.backend.matching;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Hosts of web addresses. */
final class Website {

    private Website() {}

    /** The host without "www.", in lower case; null if the text is no web address. */
    static @Nullable String host(String address) {
        String text = address.strip();
        try {
            String host = new URI(text.contains("://") ? text : "https://" + text).getHost();
            return host == null || !host.contains(".")
                    ? null
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException invalid) {
            return null;
        }
    }
}
