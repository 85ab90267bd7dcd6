package eu.atmpatlas.backend.bulk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Metadata that every file of a dump contains.
 *
 * @param changedAt when the graph last changed before the dump
 * @param address of the dump
 * @param synthetic whether the dump contains synthetic records
 * @param experts whether the dump contains experts
 */
record DumpMetadata(
        DumpVersion version,
        Instant changedAt,
        String address,
        String attribution,
        boolean synthetic,
        boolean experts) {

    static final String TITLE = "ATMP Atlas: directory of advanced therapies in Europe";
    static final String DESCRIPTION =
            "Manufacturing sites, institutions, regulators, initiatives, experts and products of"
                    + " advanced therapy medicinal products in Europe, their relations, the"
                    + " vocabularies used, and the sources of every statement.";
    static final String LICENCE = "CC-BY-4.0";
    static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    /** The metadata by field name, in the order of output. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", TITLE);
        fields.put("version", version.toString());
        fields.put("changedAt", changedAt.toString());
        fields.put("address", address);
        fields.put("licence", LICENCE);
        fields.put("licenceUrl", LICENCE_URL);
        fields.put("attribution", attribution);
        fields.put("experts", experts);
        fields.put("synthetic", synthetic);
        if (synthetic) {
            fields.put(
                    "warning", "Synthetic records for trying out the atlas: not for use as facts");
        }
        return fields;
    }
}
