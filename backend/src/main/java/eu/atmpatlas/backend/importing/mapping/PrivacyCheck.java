package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.write.ContactDetails;

import java.util.List;

/**
 * Experts are listed in public professional roles only: refuses a row that contains an e-mail
 * address or a phone number, and reports the cell.
 */
final class PrivacyCheck {

    private static final List<String> COLUMNS =
            List.of("name", "aliases", "summary", "website", "role", "note", "topics");

    private PrivacyCheck() {}

    /** Whether the row was refused. */
    static boolean violates(CsvRow row) {
        boolean refused = false;
        for (String column : COLUMNS) {
            String cell = row.raw(column);
            boolean mail = ContactDetails.hasMail(cell);
            boolean phone = !column.equals("website") && ContactDetails.hasPhone(cell);
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
