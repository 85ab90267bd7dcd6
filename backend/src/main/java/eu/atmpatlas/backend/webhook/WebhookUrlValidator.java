package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** Validates the address of a webhook. */
final class WebhookUrlValidator {

    private static final int MAX_LENGTH = 2_000;

    private WebhookUrlValidator() {}

    /**
     * Checks the address.
     *
     * @throws BadInputException if it is not a URL, or does not resolve to a public address
     */
    static String validate(@Nullable String url, PublicAddressResolver names) {
        if (url == null || url.isBlank() || url.length() > MAX_LENGTH) {
            throw new BadInputException(
                    "url", "must be given, with at most %d characters".formatted(MAX_LENGTH));
        }
        URI uri = parse(url);
        boolean plain = names.allowPrivate() && "http".equals(uri.getScheme());
        if (!"https".equals(uri.getScheme()) && !plain) {
            throw new BadInputException("url", "must begin with https://");
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new BadInputException("url", "must have a host, no user and no fragment");
        }
        try {
            names.resolve(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException exception) {
            throw new BadInputException("url", "does not resolve to a public address");
        }
        return uri.toString();
    }

    private static URI parse(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw new BadInputException("url", "is not a valid URL: " + wrong.getReason());
        }
    }
}
