package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterAuthorisation;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterPart;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRecordBuilder;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.backend.connector.register.CsvRows.CsvLine;
import eu.atmpatlas.backend.importing.mapping.CountryNames;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * EudraGMDP: the list of GMP certificates, manufacturing authorisations or reports of
 * non-compliance, exported from its search as CSV. Takes documents about a place with an OMS
 * location identifier; it creates no site, because the list does not say what a site makes.
 */
public final class EudraGmdpConnector implements Connector.OfRecords {

    private static final String DOCUMENT = "EudraGMDP Document Reference Number";
    private static final String LOCATION = "OMS Location Identifier";
    private static final String SITE = "Site Name";
    private static final String CERTIFICATE = "Certificate Number";
    private static final String REPORT = "Report Number";
    private static final String LICENCE = "MIA Number";
    private static final String INSPECTED_ON = "Inspection End Date";
    private static final String ISSUED_ON = "Issue Date";

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "eudragmdp",
                "EudraGMDP",
                null,
                null,
                Set.of("eudragmdp.ema.europa.eu"),
                "eudragmdp.csv",
                false);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            CsvRows.forEach(
                    file.name(), in, Set.of(DOCUMENT, SITE, ISSUED_ON), line -> read(line, sink));
        }
    }

    private static void read(CsvLine line, RegisterSink sink) {
        String document = line.cells().get(DOCUMENT);
        String location = line.cells().get(LOCATION);
        try {
            if (document == null || !document.matches("\\d{1,12}")) {
                throw new WrongValueException(DOCUMENT, document, "is not a number");
            }
            if (location == null) {
                sink.leaveOut();
            } else if (!location.matches("LOC-\\d{9}")) {
                throw new WrongValueException(LOCATION, location, "is not like LOC-100000001");
            } else {
                sink.accept(entry(document, location, line));
            }
        } catch (WrongValueException wrong) {
            sink.refuse(
                    document == null ? "line " + line.line() : document,
                    wrong.field(),
                    wrong.value(),
                    wrong.reason());
        }
    }

    private static RegisterRecord entry(String document, String location, CsvLine line) {
        Map<String, String> cells = line.cells();
        String name = cells.get(SITE);
        if (name == null) {
            throw new WrongValueException(SITE, name, "is empty");
        }
        LocalDate inspectedOn = day(line, INSPECTED_ON);
        LocalDate issuedOn = day(line, ISSUED_ON);
        RegisterRecordBuilder entry =
                RegisterRecord.of(
                                document,
                                name,
                                new RegisterSource(
                                        "src-eudragmdp",
                                        "EudraGMDP: database of authorisations, certificates and"
                                                + " reports of non-compliance",
                                        "https://eudragmdp.ema.europa.eu/"))
                        .kind(EntityKind.SITE)
                        .country(country(cells.get("Country")))
                        .day(day(line, "Last Updated Date"))
                        .identifier("OMS_LOC", location);
        boolean nonCompliant = cells.containsKey(REPORT);
        String certificate = cells.get(CERTIFICATE);
        String licence = cells.get(LICENCE);
        String note = "EudraGMDP document " + document;
        if (!nonCompliant && certificate != null) {
            entry.authorisation(
                    new RegisterAuthorisation(
                            "auth-eudragmdp-" + document,
                            "GMP_CERTIFICATE",
                            certificate,
                            issuedOn,
                            note));
        } else if (!nonCompliant && licence != null) {
            entry.authorisation(
                    new RegisterAuthorisation(
                            "auth-eudragmdp-" + document,
                            "MANUFACTURING_AUTHORISATION",
                            licence,
                            issuedOn,
                            note));
        }
        if (inspectedOn != null && (nonCompliant || certificate != null)) {
            entry.part(inspection(document, inspectedOn, nonCompliant, note));
        }
        return entry.build();
    }

    private static RegisterPart inspection(
            String document, LocalDate inspectedOn, boolean nonCompliant, String note) {
        var values = new HashMap<String, String>();
        values.put("inspectedOn", inspectedOn.toString());
        values.put("scope", "GMP");
        values.put("outcome", nonCompliant ? "NOT_COMPLIANT" : "GRANTED");
        values.put("note", note);
        return new RegisterPart(
                PartType.INSPECTION,
                "insp-eudragmdp-" + document,
                values,
                Set.of("inspectedOn", "scope"));
    }

    private static @Nullable String country(@Nullable String name) {
        return name == null ? null : CountryNames.code(name);
    }

    private static @Nullable LocalDate day(CsvLine line, String column) {
        String text = line.cells().get(column);
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongValueException(column, text, String.valueOf(wrong.getMessage()));
        }
    }
}
