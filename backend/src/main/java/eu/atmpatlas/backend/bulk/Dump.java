package eu.atmpatlas.backend.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A finished dump, as described by its manifest {@code dump.json}.
 *
 * @param changedAt when the graph last changed before the dump
 * @param counts of records by kind, and of relations
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

    /** File name of the manifest. */
    static final String MANIFEST = "dump.json";

    /** File name of the checksums, in the format that {@code sha256sum -c} reads. */
    static final String CHECKSUMS = "SHA256SUMS";

    /**
     * A file of the dump.
     *
     * @param mediaType of the content before compression
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
