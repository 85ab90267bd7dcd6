package eu.atmpatlas.backend.connector.model;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Description of a connector.
 *
 * @param name on the command line and in the configuration: {@code clinicaltrials-gov}
 * @param title name of the register
 * @param address where the register is read, if nothing else is configured; null if an address must
 *     be configured
 * @param json body of the first request; null for a GET
 * @param hosts that may be asked, if nothing else is configured
 * @param fileName name of a downloaded file; its ending says the format
 * @param paged whether the register answers page by page
 */
public record ConnectorInfo(
        String name,
        String title,
        @Nullable String address,
        @Nullable String json,
        Set<String> hosts,
        String fileName,
        boolean paged) {

    /** Copies the hosts. */
    public ConnectorInfo {
        hosts = Set.copyOf(hosts);
    }
}
