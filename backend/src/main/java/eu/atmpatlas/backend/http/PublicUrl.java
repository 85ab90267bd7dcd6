package eu.atmpatlas.backend.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.URI;

/**
 * The public base address of the atlas, {@code atlas.address}. Permanent addresses of records begin
 * with it. It is never taken from a request, because a client could send anything.
 */
@Component
public final class PublicUrl {

    private final String baseUrl;

    /**
     * @param address with scheme and host, with or without a slash at the end
     * @throws IllegalArgumentException if it is not an http or https address
     */
    public PublicUrl(@Value("${atlas.address:http://localhost:8080}") String address) {
        URI uri = URI.create(address);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "atlas.address must be like https://atlas.example.org, not " + address);
        }
        this.baseUrl = address.replaceFirst("/+$", "");
    }

    /** The absolute address of a path; the path begins with a slash. */
    public String of(String path) {
        return baseUrl + path;
    }
}
