package eu.atmpatlas.backend.connector.run;

import static eu.atmpatlas.backend.connector.run.ConnectorFixture.finding;
import static eu.atmpatlas.backend.connector.run.ConnectorFixture.keys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.register.ClinicalTrialsGovConnector;
import eu.atmpatlas.backend.connector.register.EmaMedicinesConnector;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Each connector on a small file that is made for tests in the form of its register: matching, dry
 * run, second run, and statements that disagree.
 */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectorTests {

    private static final String WEAK = "https://news.example.org/article";
    private static final String STRONG = "https://euclinicaltrials.eu/made-for-tests";

    private final Graph graph;
    private ConnectorFixture connectors;

    @TempDir private static Path folder;

    ConnectorTests(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void loadVocabularies() {
        connectors = new ConnectorFixture(graph, folder);
        connectors.imports.loadVocabularies();
    }

    @Test
    void clinicalTrialsGovAddsWhatItStatesOfTrialsThatItNames() {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.TRIAL),
                "id,name,identifiers,status,sources,lastVerified",
                "trial-made-1,A trial,EUDRACT:2019-402972-29,ONGOING," + WEAK + ",2018-01-17",
                "trial-made-2,Another trial,NCT:NCT90000002,ONGOING," + WEAK + ",2018-01-17",
                "trial-made-3,Trial with a name that the atlas has,,," + WEAK + ",",
                "trial-made-4,A fourth trial,EU_CT:2023-509999-11-00,," + WEAK + ",");
        connectors.importTable(
                TableSchema.STATEMENTS,
                "record,field,value,statedOn,sources",
                "trial-made-2,status,COMPLETED,2026-06-01," + STRONG);
        var connector = new ClinicalTrialsGovConnector();
        String file = "clinicaltrials-gov.json";
        long head = connectors.imports.log.head();

        ConnectorReport dry = connectors.run(connector, file, true, true);
        assertThat(dry.run().counts()).isEqualTo(new Counts(7, 5, 2, 16, 0, 1, 2, 2));
        assertThat(connectors.imports.log.head()).as("a dry run writes nothing").isEqualTo(head);
        assertThat(connectors.runs.last("clinicaltrials-gov")).isEmpty();

        ConnectorReport report = connectors.run(connector, file, false, false);
        assertThat(report.run().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(keys(report, Type.NEW)).containsExactly("NCT90000003");
        assertThat(keys(report, Type.CANDIDATE)).containsExactly("NCT90000004");
        assertThat(keys(report, Type.CONFLICT)).containsExactly("NCT90000007");
        assertThat(finding(report, "NCT90000006"))
                .extracting(ConnectorFinding::field, ConnectorFinding::value)
                .containsExactly("overallStatus", "PERHAPS");
        assertThat(connectors.runs.last("clinicaltrials-gov")).contains(report.run());

        Entity first = connectors.record("trial-made-1");
        assertThat(first.stated().identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("EUDRACT", "2019-402972-29"),
                        new Identifier("NCT", "NCT90000001"));
        assertThat(first.stated().codes("status")).containsExactly("RECRUITING");
        assertThat(first.stated().codes("countries")).containsExactly("BE", "NL");
        assertThat(first.stated().codes("phases")).containsExactly("PHASE_1", "PHASE_2");
        assertThat(first.value("sponsorName")).isEqualTo("Made-up University Hospital");
        assertThat(first.value("startDate")).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(first.value("endDate")).as("only expected").isNull();
        assertThat(statement(first, "status", "RECRUITING"))
                .returns(Statement.Method.CONNECTOR, Statement::method)
                .returns(LocalDate.of(2026, 2, 3), Statement::statedOn)
                .returns(List.of("src-clinicaltrials-gov-nct90000001"), Statement::sources);

        Entity second = connectors.record("trial-made-2");
        assertThat(second.stated().codes("status")).containsExactly("COMPLETED");
        assertThat(FieldStatements.of(second.stated(), "status").statements())
                .as("all of them stay on record")
                .extracting(Statement::value)
                .containsExactlyInAnyOrder("ONGOING", "COMPLETED", "RECRUITING");

        assertIsOneRun(head, "connector clinicaltrials-gov");
        assertRepeatAddsNothing(connector, file, 2);
    }

    @Test
    void aNewerFileDeniesWhatItListsNoMoreAndAnOlderOneIsIgnored() throws IOException {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.TRIAL),
                "id,name,identifiers,sources",
                "trial-made-9,A ninth trial,NCT:NCT90000009," + WEAK);
        var connector = new ClinicalTrialsGovConnector();
        connectors.run(connector, study("2025-01-01", "France", "Italy"), false, false);
        connectors.run(connector, study("2025-06-01", "France"), false, false);
        Entity trial = connectors.record("trial-made-9");
        assertThat(trial.stated().codes("countries")).containsExactly("FR");
        assertThat(FieldStatements.of(trial.stated(), "countries").denied()).containsExactly("IT");

        ConnectorReport older =
                connectors.run(connector, study("2025-01-01", "France", "Italy"), false, false);
        assertThat(older.run().counts().added()).isZero();
        assertThat(connectors.record("trial-made-9").stated().codes("countries"))
                .containsExactly("FR");
    }

    @Test
    void recordsAreCreatedOnlyOnRequest() throws IOException {
        var connector = new ClinicalTrialsGovConnector();
        Path file =
                Files.writeString(
                        folder.resolve("new.json"),
                        Files.readString(study("2025-01-01", "France"))
                                .replace("NCT90000009", "NCT90000010"));
        assertThat(connectors.run(connector, file, false, false).run().counts().created()).isZero();
        ConnectorReport report = connectors.run(connector, file, false, true);
        assertThat(report.run().counts().created()).isEqualTo(1);
        Entity created = connectors.record("trial-nct90000010");
        assertThat(created.name()).isEqualTo("CAR-T cells");
        assertThat(created.stated().codes("countries")).containsExactly("FR");
        assertThat(statement(created, "status", "RECRUITING").method())
                .isEqualTo(Statement.Method.CONNECTOR);
        assertThat(connectors.run(connector, file, false, true).run().counts())
                .isEqualTo(new Counts(1, 1, 1, 0, 1, 0, 0, 0));
    }

    @Test
    void emaMedicinesAddStatusAndMarketOfProducts() throws IOException {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.PRODUCT),
                "id,name,identifiers,status,sources,lastVerified",
                "made-one,Made One,EMA_PRODUCT:EMEA/H/C/990001,IN_DEVELOPMENT,"
                        + WEAK
                        + ",2018-01-17",
                "made-two,Made Two,EMA_PRODUCT:EMEA/H/C/990002,AUTHORISED," + WEAK + ",2018-01-17");
        connectors.importTable(
                TableSchema.ofParts(PartType.MARKET_STATUS),
                "id,product,jurisdiction,state,validFrom,sources",
                "ma-made-two,made-two,EU,AUTHORISED,2020-03-04," + WEAK);
        var connector = new EmaMedicinesConnector();
        Path file = MedicinesWorkbook.write(folder);
        long head = connectors.imports.log.head();

        ConnectorReport dry = connectors.run(connector, file, true, false);
        assertThat(connectors.imports.log.head()).isEqualTo(head);
        ConnectorReport report = connectors.run(connector, file, false, false);
        assertThat(report.run().counts())
                .isEqualTo(dry.run().counts())
                .isEqualTo(new Counts(6, 3, 2, 9, 0, 0, 1, 1));
        assertThat(keys(report, Type.NEW)).containsExactly("EMEA/H/C/990003");
        assertThat(finding(report, "EMEA/H/C/990004"))
                .extracting(ConnectorFinding::field, ConnectorFinding::value)
                .containsExactly("Medicine status", "Nearly");

        Entity one = connectors.record("made-one");
        assertThat(one.stated().codes("status")).containsExactly("CONDITIONALLY_AUTHORISED");
        assertThat(one.value("inn")).isEqualTo("madeoneleucel");
        assertThat(one.value("orphan")).isEqualTo(true);
        assertThat(one.parts(PartType.MARKET_STATUS))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.values())
                                .containsEntry("state", "CONDITIONAL")
                                .containsEntry("validFrom", "2024-05-06")
                                .containsEntry("atcCode", "L01XL99"));
        Entity two = connectors.record("made-two");
        assertThat(two.stated().codes("status")).containsExactly("WITHDRAWN");
        assertThat(two.parts(PartType.MARKET_STATUS))
                .as("the authorisation is on record already")
                .extracting(Part::id)
                .containsExactlyInAnyOrder("ma-made-two", "ma-ema-990002-ended");
        assertRepeatAddsNothing(connector, file, 2);
    }

    /** One study that is made for tests. */
    private static Path study(String day, String... countries) throws IOException {
        var locations = new StringBuilder();
        for (String country : countries) {
            locations
                    .append(locations.isEmpty() ? "" : ",")
                    .append("{\"country\":\"%s\"}".formatted(country));
        }
        return Files.writeString(
                folder.resolve("study.json"),
                """
                {"studies": [{"protocolSection": {
                  "identificationModule": {"nctId": "NCT90000009", "briefTitle": "CAR-T cells"},
                  "statusModule": {"overallStatus": "RECRUITING",
                    "lastUpdatePostDateStruct": {"date": "%s"}},
                  "designModule": {"studyType": "INTERVENTIONAL"},
                  "contactsLocationsModule": {"locations": [%s]}}}]}
                """
                        .formatted(day, locations));
    }

    private static Statement statement(Entity record, String field, String value) {
        return FieldStatements.of(record.stated(), field).statements().stream()
                .filter(each -> value.equals(each.value()))
                .findFirst()
                .orElseThrow();
    }

    private void assertIsOneRun(long head, String actor) {
        List<Change> changes = connectors.imports.log.after(head, 1_000);
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.by().method()).isEqualTo(Provenance.Method.CONNECTOR);
                    assertThat(change.by().actor()).isEqualTo(actor);
                });
        assertThat(changes)
                .extracting(change -> String.valueOf(change.by().reason()).replaceAll(".*\\(", ""))
                .as("the id of the run")
                .containsOnly(
                        String.valueOf(changes.getFirst().by().reason()).replaceAll(".*\\(", ""));
    }

    private void assertRepeatAddsNothing(
            eu.atmpatlas.backend.connector.model.Connector connector, String file, long matched) {
        assertRepeatAddsNothing(connector, ConnectorFixture.resource(file), matched);
    }

    private void assertRepeatAddsNothing(
            eu.atmpatlas.backend.connector.model.Connector connector, Path file, long matched) {
        long head = connectors.imports.log.head();
        ConnectorRun again = connectors.run(connector, file, false, false).run();
        assertThat(again.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(again.counts().added()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(matched);
        assertThat(connectors.imports.log.head()).as("a second run").isEqualTo(head);
    }
}
