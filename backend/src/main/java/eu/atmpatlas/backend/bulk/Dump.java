package eu.atmpatlas.backend.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A dump that was made, as its manifest {@code dump.json} tells it.
 *
 * @param changedAt when the graph last changed before it
 * @param counts of records by kind, and of ties
 */
record Dump(
        String version,
        Instant changedAt,
        String licence,
        String attribution,
        boolean synthetic,
        boolean experts,
        Map<String, Long> counts,
        List<Part> files) {

    /** The manifest's own name. */
    static final String MANIFEST = "dump.json";

    /** The list of checksums, as {@code sha256sum -c} reads it. */
    static final String CHECKSUMS = "SHA256SUMS";

    /**
     * One of its files.
     *
     * @param mediaType of what is packed in it
     * @param sha256 as hexadecimal digits
     */
    record Part(String name, String mediaType, long bytes, String sha256) {}

    DumpVersion parsedVersion() {
        return DumpVersion.parse(version).orElseThrow();
    }

    DumpMetadata metadata(String address) {
        return new DumpMetadata(
                parsedVersion(), changedAt, address, attribution, synthetic, experts);
    }
}
