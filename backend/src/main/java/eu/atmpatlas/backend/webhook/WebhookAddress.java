package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.platform.BadInputException;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** What the address of a webhook must be like. */
final class WebhookAddress {

    private static final int LONGEST = 2_000;

    private WebhookAddress() {}

    /**
     * The address, checked.
     *
     * @throws BadInputException if it is none, or leads to where nobody outside may
     */
    static String checked(@Nullable String url, PublicNames names) {
        if (url == null || url.isBlank() || url.length() > LONGEST) {
            throw new BadInputException(
                    "url", "must be given, with at most %d characters".formatted(LONGEST));
        }
        URI uri = parsed(url);
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
        } catch (UnknownHostException nowhere) {
            throw new BadInputException("url", "leads to no public address");
        }
        return uri.toString();
    }

    private static URI parsed(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw new BadInputException("url", "is no address: " + wrong.getReason());
        }
    }
}
