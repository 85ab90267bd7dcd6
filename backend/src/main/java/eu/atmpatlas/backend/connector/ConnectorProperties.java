package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.connector.download.DownloadLimits;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code atlas.connectors.*}: connectors to public registers.
 *
 * @param connectTimeout time to connect to a register
 * @param readTimeout time between two parts of a response
 * @param totalTimeout time for one file, or one page
 * @param maxSize of one file, or one page
 * @param attempts number of attempts for one file
 * @param firstRetry pause after the first failure; it doubles with each further failure
 * @param longestRetry maximum of this pause, and of the pause that a register asks for
 * @param pagePause pause between two pages of a register
 * @param allowHttp whether plain http is allowed, for tests
 * @param registers settings of single connectors, by name
 */
@ConfigurationProperties("atlas.connectors")
public record ConnectorProperties(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("30m") Duration totalTimeout,
        @DefaultValue("1GB") DataSize maxSize,
        @DefaultValue("5") int attempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("1s") Duration pagePause,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue Map<String, Register> registers) {

    /**
     * Settings of one connector.
     *
     * @param url address to read instead of the usual one
     * @param hosts that may be asked, also after redirects; empty for the usual ones
     * @param cron when it runs: six fields, in UTC; null for never
     * @param create whether scheduled runs create records
     * @param table of a CSV file by URL, such as {@code sites}; null for a data package
     * @param mapping columns of the table, and the headers of the file that stand for them
     * @param title of the source that a file by URL is
     * @param target file that a connector writes, if it does not write to the graph
     */
    public record Register(
            @Nullable String url,
            @DefaultValue List<String> hosts,
            @Nullable String cron,
            @DefaultValue("false") boolean create,
            @Nullable String table,
            @DefaultValue Map<String, String> mapping,
            @Nullable String title,
            @Nullable String target) {}

    /** The limits of downloads. */
    DownloadLimits limits() {
        return new DownloadLimits(
                connectTimeout,
                readTimeout,
                totalTimeout,
                maxSize,
                attempts,
                firstRetry,
                longestRetry,
                allowHttp);
    }

    /** The address that a connector reads; null if none is configured or usual. */
    public @Nullable String address(ConnectorInfo info) {
        Register register = registers.get(info.name());
        return register == null || register.url() == null ? info.address() : register.url();
    }

    /** The hosts that a connector may ask, in small letters. */
    public Set<String> hosts(ConnectorInfo info) {
        Register register = registers.get(info.name());
        return (register == null || register.hosts().isEmpty()
                        ? info.hosts().stream()
                        : register.hosts().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
