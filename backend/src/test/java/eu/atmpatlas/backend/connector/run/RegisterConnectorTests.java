package eu.atmpatlas.backend.connector.run;

import static eu.atmpatlas.backend.connector.run.ConnectorFixture.finding;
import static eu.atmpatlas.backend.connector.run.ConnectorFixture.keys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.connector.ConnectorProperties.Register;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.register.CtisConnector;
import eu.atmpatlas.backend.connector.register.EudraGmdpConnector;
import eu.atmpatlas.backend.connector.register.EurostatConnector;
import eu.atmpatlas.backend.connector.register.FileConnector;
import eu.atmpatlas.backend.connector.register.OrphadataConnector;
import eu.atmpatlas.backend.connector.register.RorConnector;
import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
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
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The other connectors, each on a small file that is made for tests in its register's form. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterConnectorTests {

    private static final String WEAK = "https://news.example.org/article";

    private final Graph graph;
    private ConnectorFixture connectors;

    @TempDir private static Path folder;

    RegisterConnectorTests(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void loadVocabularies() {
        connectors = new ConnectorFixture(graph, folder);
        connectors.imports.loadVocabularies();
    }

    @Test
    void ctisAddsWhatItsListSaysOfTrials() {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.TRIAL),
                "id,name,identifiers,status,sources,lastVerified",
                "trial-ctis-1,A trial,EU_CT:2023-590001-11-00,RECRUITING," + WEAK + ",2025-01-01");
        ConnectorReport report = runTwice(new CtisConnector(), "ctis.json");
        assertThat(report.run().counts()).isEqualTo(new Counts(5, 2, 1, 11, 0, 0, 1, 2));
        assertThat(keys(report, Type.NEW)).containsExactly("2023-590002-11-00");
        assertThat(finding(report, "2023-590004-11-00"))
                .returns("ctStatus", ConnectorFinding::field)
                .returns("99", ConnectorFinding::value);
        assertThat(finding(report, "2019-402972-29")).returns("ctNumber", ConnectorFinding::field);
        Entity trial = connectors.record("trial-ctis-1");
        assertThat(trial.stated().codes("status")).containsExactly("ACTIVE_NOT_RECRUITING");
        assertThat(trial.stated().codes("phases")).containsExactly("PHASE_1", "PHASE_2");
        assertThat(trial.stated().codes("countries")).containsExactly("DE", "NL");
        assertThat(trial.stated().codes("sponsorType")).containsExactly("COMMERCIAL");
        assertThat(trial.value("startDate")).isEqualTo(LocalDate.of(2024, 11, 18));
        assertThat(FieldStatements.of(trial.stated(), "status").statements())
                .extracting(Statement::statedOn)
                .contains(LocalDate.of(2026, 8, 9));
    }

    @Test
    void rorAddsIdentifiersAndParents() throws IOException {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.INSTITUTION),
                "id,name,identifiers,country,sources",
                "ror-hospital,A hospital,ROR:0mm000149|GRID:grid.90000.9,," + WEAK,
                "ror-university,A university,ROR:0mm000246,NL," + WEAK,
                "ror-namesake,Institute with a name that the atlas has,,BE," + WEAK);
        Path zip = folder.resolve("v9.9-ror-data.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("v9.9-ror-data.json"));
            out.write("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("v9.9-ror-data_schema_v2.json"));
            Files.copy(ConnectorFixture.resource("ror.json"), out);
        }
        ConnectorReport report = runTwice(new RorConnector(), zip);
        assertThat(report.run().counts()).isEqualTo(new Counts(5, 3, 2, 4, 0, 0, 1, 1));
        assertThat(keys(report, Type.CANDIDATE)).containsExactly("0mm000343");
        assertThat(keys(report, Type.NOTICE)).containsExactly("0mm000246");
        assertThat(keys(report, Type.DIFFERENT)).containsExactly("0mm000149");
        assertThat(connectors.record("ror-hospital").stated().identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("ROR", "0mm000149"),
                        new Identifier("GRID", "grid.90000.9"),
                        new Identifier("WIKIDATA", "Q900000001"),
                        new Identifier("CROSSREF_FUNDER", "10.13039/501100009999999"));
        assertThat(connectors.record("ror-hospital").stated().codes("country"))
                .containsExactly("NL");
        assertThat(relations("ror-hospital", RelationType.PART_OF))
                .singleElement()
                .returns("ror-university", Relation::to)
                .returns(List.of("src-ror-0mm000149"), Relation::sources)
                .satisfies(relation ->
                        assertThat(relation.statement().method())
                                .isEqualTo(Statement.Method.CONNECTOR));
        assertThat(connectors.imports.entities.idsByIdentifier(Set.of("ROR:0mm000343"))).isEmpty();
    }

    @Test
    void eudraGmdpAddsCertificatesAndInspections() {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.SITE),
                "id,name,identifiers,country,sources",
                "site-gmdp,A site,OMS_LOC:LOC-900000001,NL," + WEAK,
                "site-gmdp-namesake,Site with a name that the atlas has,,DE," + WEAK);
        var connector = new EudraGmdpConnector();
        ConnectorReport report = runTwice(connector, "eudragmdp.csv");
        assertThat(report.run().counts()).isEqualTo(new Counts(6, 3, 2, 3, 0, 0, 1, 1));
        assertThat(keys(report, Type.CANDIDATE)).containsExactly("9000003");
        assertThat(finding(report, "9000005"))
                .returns("Inspection End Date", ConnectorFinding::field)
                .returns("2025-13-04", ConnectorFinding::value);
        Entity site = connectors.record("site-gmdp");
        assertThat(site.authorisationCodes("authorisation"))
                .containsExactlyInAnyOrder("GMP_CERTIFICATE", "MANUFACTURING_AUTHORISATION");
        runTwice(connector, "eudragmdp-non-compliance.csv");
        assertThat(connectors.record("site-gmdp").parts(PartType.INSPECTION))
                .extracting(part -> part.value("inspectedOn"), part -> part.value("outcome"))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("2026-01-02", "NOT_COMPLIANT"),
                        org.assertj.core.api.Assertions.tuple("2025-03-04", "GRANTED"));
    }

    @Test
    void orphadataAddsCodesOfTheSameDiseaseOnly() {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.CONDITION),
                "id,name,identifiers,sources",
                "orpha-one,A disease,ORPHANET:9000001," + WEAK,
                "orpha-two,Disease with a name that the atlas has,," + WEAK);
        ConnectorReport report = runTwice(new OrphadataConnector(), "en_product1.xml");
        assertThat(report.run().counts()).isEqualTo(new Counts(3, 2, 1, 1, 0, 0, 1, 1));
        assertThat(keys(report, Type.CANDIDATE)).containsExactly("9000002");
        assertThat(connectors.record("orpha-one").stated().identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("ORPHANET", "9000001"), new Identifier("ICD_10", "Z98.1"));
    }

    @Test
    void eurostatWritesTheNewestYearOfTheRegionsInTheTable() {
        Path base =
                ImportFixture.file(
                        folder,
                        "base.csv",
                        "level,code,year,persons,source",
                        "COUNTRY,NL,2023,17811291,src-eurostat-demo-r-pjanaggr3",
                        "COUNTRY,GR,2025,10372335,src-eurostat-demo-r-pjanaggr3",
                        "COUNTRY,BE,2025,11883495,src-eurostat-demo-r-pjanaggr3",
                        "NUTS2,NL32,2030,4000000,a projection");
        Path target = folder.resolve("made/population.csv");
        var connector = new EurostatConnector(base.toUri().toString(), target);
        ConnectorReport dry = connectors.run(connector, "demo_r_pjanaggr3.tsv", true, false);
        assertThat(target).doesNotExist();
        ConnectorReport report = connectors.run(connector, "demo_r_pjanaggr3.tsv", false, false);
        assertThat(report.run().counts())
                .isEqualTo(dry.run().counts())
                .isEqualTo(new Counts(7, 4, 4, 1, 3, 0, 0, 1));
        assertThat(keys(report, Type.DIFFERENT)).containsExactly("GR");
        assertThat(keys(report, Type.REFUSED)).containsExactly("BE");
        assertThat(target)
                .content()
                .contains("COUNTRY,NL,2026,18100000,", "COUNTRY,GR,2025,10372335,")
                .contains("NUTS2,NL32,2030,4000000,");
        assertThat(
                        connectors
                                .run(connector, "demo_r_pjanaggr3.tsv", false, false)
                                .run()
                                .counts()
                                .added())
                .isZero();
    }

    @Test
    void aFileByUrlStatesValuesByItsSavedMappingAndReplacesNone() {
        connectors.importTable(
                TableSchema.ofKind(EntityKind.SITE),
                "id,name,status,productTypes,sources,lastVerified",
                "site-file,A site,OPERATIONAL,PLASMID,https://www.ema.europa.eu/x,2026-01-01");
        Connector connector =
                FileConnector.of(
                        "hub-list",
                        new Register(
                                "https://hub.example.org/list.csv",
                                List.of(),
                                null,
                                false,
                                "sites",
                                Map.of(
                                        "id", "Atlas id",
                                        "name", "Facility",
                                        "status", "State",
                                        "productTypes", "Makes"),
                                "The list of a hub",
                                null),
                        connectors.imports.lookup,
                        ImportFixture.DEFAULT_LIMITS);
        Path file =
                ImportFixture.file(
                        folder,
                        "list.csv",
                        "Atlas id;Facility;State;Makes;Other",
                        "site-file;A site;Planned;AAV vectors|MSC;x",
                        ";Another site;;;",
                        "site-bad;A third site;no such status;;");
        ConnectorReport report = runTwice(connector, file);
        assertThat(report.run().counts()).isEqualTo(new Counts(3, 3, 1, 3, 0, 0, 2, 0));
        assertThat(keys(report, Type.NEW)).containsExactly("Another site", "site-bad");
        Entity site = connectors.record("site-file");
        assertThat(site.stated().codes("status")).containsExactly("OPERATIONAL");
        assertThat(site.stated().codes("productTypes"))
                .containsExactlyInAnyOrder("PLASMID", "AAV_VECTOR", "MSC");
        assertThat(FieldStatements.of(site.stated(), "status").statements())
                .extracting(Statement::value)
                .containsExactlyInAnyOrder("OPERATIONAL", "PLANNED");

        ConnectorReport created = connectors.run(connector, file, false, true);
        assertThat(created.run().counts().created()).isEqualTo(2);
        assertThat(created.run().counts().refused()).isEqualTo(1);
        assertThat(finding(created, "site-bad"))
                .returns("status", ConnectorFinding::field)
                .returns("no such status", ConnectorFinding::value);
        assertThat(connectors.record("another-site").name()).isEqualTo("Another site");
    }

    @Test
    void filesInAnotherFormAreRefusedWithTheFieldThatIsWrong() {
        assertFails(new CtisConnector(), "not json", "root: is not JSON");
        assertFails(new CtisConnector(), "{\"data\": 3}", "data: is missing or not a list");
        assertFails(new CtisConnector(), "{\"data\": [3]}", "data: has an entry");
        assertFails(new RorConnector(), "{}", "root: is not a list");
        assertFails(new OrphadataConnector(), "<html></html>", "root: is html, not JDBOR");
        assertFails(new OrphadataConnector(), "<JDBOR date='x'", "root: is not well-formed XML");
        assertFails(new EudraGmdpConnector(), "a,b\n1,2\n", "header: has not all of the columns");
        assertFails(
                new EurostatConnector("classpath:/seed-data/population.csv", folder.resolve("p")),
                "a\tb\n",
                "header: does not begin with");
        assertFails(
                new eu.atmpatlas.backend.connector.register.EmaMedicinesConnector(),
                "not a workbook",
                "workbook: is not a workbook");
    }

    private void assertFails(Connector connector, String content, String reason) {
        Path file = ImportFixture.file(folder, "garbage.json", content);
        long head = connectors.imports.log.head();
        ConnectorReport report = connectors.run(connector, file, false, true);
        assertThat(report.run().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.run().failure())
                .startsWith("garbage.json, " + reason)
                .doesNotContain(folder.toString());
        assertThat(connectors.imports.log.head()).isEqualTo(head);
        assertThat(connectors.runs.last(connector.info().name())).contains(report.run());
    }

    private ConnectorReport runTwice(Connector connector, String resource) {
        return runTwice(connector, ConnectorFixture.resource(resource));
    }

    /** A dry run, which writes nothing; a run, which is returned; and again, which adds nothing. */
    private ConnectorReport runTwice(Connector connector, Path file) {
        long head = connectors.imports.log.head();
        ConnectorReport dry = connectors.run(connector, file, true, false);
        assertThat(connectors.imports.log.head()).as("a dry run").isEqualTo(head);
        ConnectorReport report = connectors.run(connector, file, false, false);
        assertThat(report.run().failure()).isNull();
        assertThat(report.run().counts()).isEqualTo(dry.run().counts());
        long after = connectors.imports.log.head();
        assertThat(after).isGreaterThan(head);
        Counts again = connectors.run(connector, file, false, false).run().counts();
        assertThat(again.added()).isZero();
        assertThat(again.unchanged()).isEqualTo(again.matched());
        assertThat(connectors.imports.log.head()).as("a second run").isEqualTo(after);
        return report;
    }

    private List<Relation> relations(String id, RelationType type) {
        return connectors
                .imports
                .relations
                .all(List.of(id), Set.of(type), RelationDirection.OUT)
                .getOrDefault(id, List.of());
    }
}
