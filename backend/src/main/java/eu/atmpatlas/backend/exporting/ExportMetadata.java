package eu.atmpatlas.backend.exporting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Metadata of an exported file.
 *
 * @param matching number of records in the file that match
 * @param mayMatching number of records in the file that may match
 * @param synthetic whether the atlas contains synthetic records
 */
record ExportMetadata(
        ExportSpecification specification,
        long matching,
        long mayMatching,
        String attribution,
        boolean synthetic) {

    private static final String LICENCE = "CC BY 4.0";
    private static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    /** The metadata by field name, in the order of output. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "ATMP Atlas: " + specification.table());
        fields.put("query", specification.filter());
        fields.put("order", specification.order().name());
        fields.put("records", matching + mayMatching);
        if (specification.query().includeMay()) {
            fields.put("mayMatch", mayMatching);
        }
        fields.put("date", specification.date());
        fields.put("licence", LICENCE);
        fields.put("licenceUrl", LICENCE_URL);
        fields.put("attribution", attribution);
        fields.put(
                "source",
                "ATMP Atlas; each record names the sources in which its statements were read");
        fields.put("synthetic", synthetic);
        if (synthetic) {
            fields.put(
                    "warning", "Synthetic records for trying out the atlas: not for use as facts");
        }
        return fields;
    }
}
