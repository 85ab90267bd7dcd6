package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.write.contact.ContactDetails;

import java.util.Set;

/**
 * Experts are listed in public professional roles only: refuses a row that contains an e-mail
 * address or a phone number, and reports the cell.
 */
final class PrivacyCheck {

    /** Columns of codes, whose digits would look like a phone number. */
    private static final Set<String> CODES =
            Set.of("id", "sources", "identifiers", "lat", "lon", "website", "lastVerified");

    private PrivacyCheck() {}

    /** Whether the row was refused. */
    static boolean violates(CsvRow row) {
        boolean refused = false;
        for (String column : row.columns()) {
            String cell = row.raw(column);
            boolean mail = !column.equals("sources") && ContactDetails.hasMail(cell);
            // The columns with a point hold days and sources of single values.
            boolean phone =
                    !CODES.contains(column)
                            && column.indexOf('.') < 0
                            && ContactDetails.hasPhone(cell);
            if (mail || phone) {
                row.problem(
                        column,
                        "contains %s: experts are listed in public roles only"
                                .formatted(mail ? "an e-mail address" : "a phone number"));
                refused = true;
            }
        }
        return refused;
    }
}
