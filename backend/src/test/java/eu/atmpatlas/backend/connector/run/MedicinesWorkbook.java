package eu.atmpatlas.backend.connector.run;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A workbook in the form of EMA's table of medicines, with medicines that do not exist. */
final class MedicinesWorkbook {

    private MedicinesWorkbook() {}

    /** Rows made for tests, below the lines that the table begins with. */
    static Path write(Path folder) throws IOException {
        Path file = folder.resolve("medicines.xlsx");
        String[] header = {
            "Category",
            "Name of medicine",
            "EMA product number",
            "Medicine status",
            "International non-proprietary name (INN) / common name",
            "ATC code (human)",
            "Advanced therapy",
            "Conditional approval",
            "Orphan medicine",
            "Marketing authorisation developer / applicant / holder",
            "Marketing authorisation date",
            "Withdrawal / expiry / revocation / lapse of marketing authorisation date",
            "Last updated date",
            "Medicine URL"
        };
        String[][] rows = {
            {
                "Human",
                "Made One",
                "EMEA/H/C/990001",
                "Authorised",
                "madeoneleucel",
                "L01XL99",
                "Yes",
                "Yes",
                "Yes",
                "Made Holder B.V.",
                "06/05/2024",
                "",
                "03/02/2026",
                "https://www.ema.europa.eu/en/medicines/human/EPAR/made-one"
            },
            {
                "Human",
                "Made Two",
                "EMEA/H/C/990002",
                "Withdrawn",
                "madetwoparvovec",
                "",
                "Yes",
                "No",
                "No",
                "Made Holder B.V.",
                "04/03/2020",
                "05/04/2025",
                "06/04/2025",
                "https://www.ema.europa.eu/en/medicines/human/EPAR/made-two"
            },
            {
                "Human",
                "Made Three",
                "EMEA/H/C/990003",
                "Opinion",
                "",
                "",
                "Yes",
                "No",
                "No",
                "",
                "",
                "",
                "06/04/2025",
                ""
            },
            {
                "Human",
                "Made Four",
                "EMEA/H/C/990004",
                "Nearly",
                "",
                "",
                "Yes",
                "No",
                "No",
                "",
                "",
                "",
                "06/04/2025",
                ""
            },
            {
                "Human",
                "Made Tablet",
                "EMEA/H/C/990005",
                "Authorised",
                "",
                "",
                "No",
                "No",
                "No",
                "",
                "",
                "",
                "06/04/2025",
                ""
            },
            {
                "Veterinary",
                "Made Vet",
                "EMEA/V/C/990006",
                "Authorised",
                "",
                "",
                "Yes",
                "No",
                "No",
                "",
                "",
                "",
                "06/04/2025",
                ""
            },
        };
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Medicine");
            sheet.value(0, 0, "Made for tests, in the form of EMA's table of medicines");
            for (int column = 0; column < header.length; column++) {
                sheet.value(8, column, header[column].replace(" (human)", "\n(human)"));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(9 + row, column, rows[row][column]);
                }
            }
            sheet.value(9, 10, LocalDate.of(2024, 5, 6));
            sheet.style(9, 10).format("dd/MM/yyyy").set();
        }
        return file;
    }
}
