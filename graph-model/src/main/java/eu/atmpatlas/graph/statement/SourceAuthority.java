package eu.atmpatlas.graph.statement;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How much weight a source has when sources disagree, by its kind: an official register above the
 * organisation's own pages, these above publications, these above everything else. The kind follows
 * from the host of the source's address; {@code source-authority.properties} lists the hosts.
 */
public enum SourceAuthority {
    /** Any other page: news, a directory, a project. */
    OTHER,
    /** A journal, a preprint server, a report with a DOI. */
    PUBLICATION,
    /** Pages of the organisation that the record is about. */
    OWN_PAGES,
    /** A register or list of an authority: EMA, EudraGMDP, CTIS, a national agency. */
    OFFICIAL_REGISTER;

    private static final Map<String, SourceAuthority> HOSTS = load();

    /**
     * Returns the authority of a source for a record.
     *
     * @param sourceUrl address of the source; null if it has none
     * @param website address of the record's own pages; null if not known
     */
    public static SourceAuthority of(@Nullable String sourceUrl, @Nullable String website) {
        String host = host(sourceUrl);
        if (host == null) {
            return OTHER;
        }
        for (String suffix = host; suffix.contains("."); suffix = parent(suffix)) {
            SourceAuthority listed = HOSTS.get(suffix);
            if (listed != null) {
                return listed;
            }
        }
        String own = host(website);
        return own != null && (host.equals(own) || host.endsWith("." + own)) ? OWN_PAGES : OTHER;
    }

    private static String parent(String host) {
        return host.substring(host.indexOf('.') + 1);
    }

    private static @Nullable String host(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = URI.create(address.strip()).getHost();
            if (host == null) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Map<String, SourceAuthority> load() {
        var hosts = new java.util.Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        SourceAuthority.class.getResourceAsStream("source-authority.properties"))) {
            hosts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return hosts.stringPropertyNames().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                host -> host,
                                host -> SourceAuthority.valueOf(hosts.getProperty(host).strip())));
    }
}
