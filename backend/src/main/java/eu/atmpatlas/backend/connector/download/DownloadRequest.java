package eu.atmpatlas.backend.connector.download;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Set;

/**
 * Request for a register file.
 *
 * @param json body of a POST; null for a GET
 * @param hosts that may be asked, also after redirects
 * @param etag of the file that is known already; null if none
 * @param lastModified of the file that is known already; null if none
 */
public record DownloadRequest(
        URI address,
        @Nullable String json,
        Set<String> hosts,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** Copies the hosts. */
    public DownloadRequest {
        hosts = Set.copyOf(hosts);
    }

    DownloadRequest redirectedTo(URI other) {
        return new DownloadRequest(other, json, hosts, etag, lastModified);
    }
}
