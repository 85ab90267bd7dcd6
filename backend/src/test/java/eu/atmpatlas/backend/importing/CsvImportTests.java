package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.OccasionTimes;
import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.linked.RecordRdf;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single CSV files, as users write them. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";

    private final ImportFixture imports;

    @TempDir private Path folder;

    CsvImportTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
    }

    @BeforeAll
    void loadVocabularies(@TempDir Path shared) {
        imports.loadVocabularies();
        Path csv =
                ImportFixture.file(
                        shared,
                        "institutions.csv",
                        "id,name,sources",
                        "maker,The Maker," + SOURCE,
                        "other-maker,Another Maker," + SOURCE);
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.INSTITUTION)).accepted())
                .isTrue();
    }

    @Test
    void columnsAreFoundHoweverTheyAreSpelledAndOthersReported() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "a.csv",
                        "\uFEFFID;Site name;Country;Latitude;LNG;Town;Product_Types;Cleanroom area"
                                + " (m²);Operator;Authorisations;source url;Shoe size",
                        "site-a;Unit"
                            + " A;NL;52.1;4.5;Leiden;CAR-T|msc;120.5;maker;MIA|JACIE;https://example.org/a;44");
        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));

        assertThat(report.problems()).isEmpty();
        assertThat(report.files().getFirst().unmapped()).containsExactly("Shoe size");
        Entity site = imports.entities.find("site-a").orElseThrow();
        assertThat(site.name()).isEqualTo("Unit A");
        assertThat(site.stated().codes("productTypes")).containsExactlyInAnyOrder("CAR_T", "MSC");
        assertThat(site.value("cleanroomArea")).isEqualTo(120.5);
        assertThat(site.stated().location().city()).isEqualTo("Leiden");
        assertThat(site.stated().location().precision()).isEqualTo(Precision.CITY);
        assertThat(site.authorisationCodes("authorisation")).containsExactly("MIA");
        assertThat(site.authorisationCodes("accreditation")).containsExactly("JACIE");
        assertThat(site.stated().sources()).singleElement().asString().contains("example-org");
        assertThat(
                        imports.relations
                                .all(
                                        List.of("site-a"),
                                        Set.of(RelationType.OPERATES),
                                        RelationDirection.IN)
                                .get("site-a"))
                .singleElement()
                .satisfies(relation -> assertThat(relation.from()).isEqualTo("maker"));

        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).changed())
                .as("done again")
                .isZero();
    }

    @Test
    void everyErrorIsReportedAtItsCellAndNothingIsWritten() {
        long before = imports.log.head();
        Path csv =
                ImportFixture.file(
                        folder,
                        "wrong.csv",
                        "id,name,country,lat,lon,cleanroomArea,combined,lastVerified,precision,productTypes,sources",
                        "site-good,Good,NL,,,,,,,," + SOURCE,
                        "site-b,B,XX,abc,4,12 m2,maybe,31-12-2025,STREET,CAR_T,no-such-source",
                        "Site B,,NL,91,4,-5,,,,,",
                        "site-good,Twice,NL,,,,,,,," + SOURCE,
                        "site-c,=HYPERLINK(\"x\"),NL,,,,,,,," + SOURCE);
        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));

        assertThat(report.accepted()).isFalse();
        assertThat(imports.log.head()).isEqualTo(before);
        assertThat(imports.entities.find("site-good")).isEmpty();
        assertThat(report.problems())
                .extracting(ImportProblem::row, ImportProblem::column)
                .contains(
                        tuple(3, "country"),
                        tuple(3, "lat"),
                        tuple(3, "cleanroomArea"),
                        tuple(3, "combined"),
                        tuple(3, "lastVerified"),
                        tuple(3, "precision"),
                        tuple(3, "sources"),
                        tuple(4, "name"),
                        tuple(4, "lat"),
                        tuple(5, "id"),
                        tuple(6, "name"));
        assertThat(report.text())
                .contains("wrong.csv, row 3, lat \"abc\": is not a number like 1250.5");
    }

    private static org.assertj.core.groups.Tuple tuple(long row, String column) {
        return org.assertj.core.api.Assertions.tuple(row, column);
    }

    @Test
    void aColumnLeftOutLeavesWhatTheGraphSaysAndAnEmptyCellClearsIt() {
        ImportFixture.file(
                folder,
                "c.csv",
                "id,name,country,status,summary,sources",
                "site-keep,Kept,NL,OPERATIONAL,First," + SOURCE);
        imports.run(folder.resolve("c.csv"), TableSchema.ofKind(EntityKind.SITE));

        Path part = ImportFixture.file(folder, "part.csv", "id,summary", "site-keep,");
        assertThat(imports.run(part, TableSchema.ofKind(EntityKind.SITE)).problems()).isEmpty();

        Entity site = imports.entities.find("site-keep").orElseThrow();
        assertThat(site.stated().codes("status")).containsExactly("OPERATIONAL");
        assertThat(site.stated().summary()).isNull();
        assertThat(site.name()).isEqualTo("Kept");
    }

    @Test
    void expertsWithAnAddressOrPhoneNumberAreRefusedAtTheCell() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "people.csv",
                        "id,name,role,note,affiliation,identifiers,sources",
                        "jane-roe,Jane Roe,Professor,jane@example.org,maker,," + SOURCE,
                        "john-roe,John Roe,\"Head, +31 20 123 45 67\",,maker,," + SOURCE,
                        "ann-roe,Ann Roe,Professor,,maker,ORCID:0000-0002-1825-0097," + SOURCE);
        ImportReport report = imports.dryRun(csv, TableSchema.ofKind(EntityKind.EXPERT));

        assertThat(report.problems())
                .extracting(ImportProblem::row, ImportProblem::column)
                .containsExactlyInAnyOrder(tuple(2, "note"), tuple(3, "role"));
    }

    @Test
    void anExistingRelationIsUnchanged() {
        Path site =
                ImportFixture.file(
                        folder, "d.csv", "id,name,operator,sources", "site-d,D,maker," + SOURCE);
        imports.run(
                ImportFixture.file(folder, "d0.csv", "id,name,sources", "site-d,D," + SOURCE),
                TableSchema.ofKind(EntityKind.SITE));
        imports.run(
                ImportFixture.file(
                        folder,
                        "ties.csv",
                        "from,type,to,role,validFrom,validTo,sources",
                        "maker,operates,site-d,tenant,2020-01-01,," + SOURCE),
                TableSchema.RELATIONS);

        assertThat(imports.run(site, TableSchema.ofKind(EntityKind.SITE)).changed()).isZero();
    }

    @Test
    void eventsKeepTheirTimesAndTheirStatus() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "events.csv",
                        "id,name,startsOn,endsOn,Start time,End time,Time zone,Event"
                                + " status,sources",
                        "ev-day,Day,2026-10-24,,09:30,17:00,Europe/Amsterdam,Moved online,"
                                + SOURCE,
                        "ev-winter,Winter,2026-10-24,2026-10-26,09:30,12:00,Europe/Amsterdam,,"
                                + SOURCE,
                        "ev-open,Open,2026-10-24,2026-10-26,09:30,,Europe/Amsterdam,cancelled,"
                                + SOURCE,
                        "ev-whole,Whole,2026-10-24,,,,,," + SOURCE,
                        "ev-month,Month,2026-10,,,,,," + SOURCE);
        TableSchema table = TableSchema.ofKind(EntityKind.EVENT);
        ImportReport report = imports.run(csv, table);

        assertThat(report.problems()).isEmpty();
        assertThat(report.files().getFirst().unmapped()).isEmpty();
        assertThat(imports.run(csv, table).changed()).as("done again").isZero();
        assertThat(jsonLd("ev-day"))
                .contains("\"2026-10-24T09:30:00+02:00\"")
                .contains("https://schema.org/EventMovedOnline");
        assertThat(jsonLd("ev-winter"))
                .as("the clocks go back on the 25th")
                .contains("\"2026-10-24T09:30:00+02:00\"", "\"2026-10-26T12:00:00+01:00\"")
                .doesNotContain("eventStatus\":");
        assertThat(jsonLd("ev-open"))
                .as("when it ends on the last day is not known")
                .contains("https://schema.org/EventCancelled")
                .doesNotContain("T09:30");
        assertThat(times("ev-open"))
                .contains(
                        new OccasionTimes(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26)));
        assertThat(times("ev-whole")).contains(new OccasionTimes(LocalDate.of(2026, 10, 24), null));
        assertThat(times("ev-month")).isEmpty();
    }

    @Test
    void aWrongTimeIsNamedAtItsCell() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "wrong-times.csv",
                        "id,name,startsOn,startTime,endTime,timeZone,eventStatus,sources",
                        "ev-1,One,2026-10-24,9.30,17:00,Europe/Amsterdam,," + SOURCE,
                        "ev-2,Two,2026-10-24,09:30,17:00,CEST,," + SOURCE,
                        "ev-3,Three,2026-10,09:30,,Europe/Amsterdam,," + SOURCE,
                        "ev-4,Four,2026-10-24,17:00,09:30,Europe/Amsterdam,," + SOURCE,
                        "ev-5,Five,2026-10-24,,,,PERHAPS," + SOURCE);

        assertThat(imports.dryRun(csv, TableSchema.ofKind(EntityKind.EVENT)).problems())
                .extracting(ImportProblem::row, ImportProblem::column)
                .containsExactlyInAnyOrder(
                        tuple(2, "startTime"),
                        tuple(3, "timeZone"),
                        tuple(4, "startTime"),
                        tuple(5, "endTime"),
                        tuple(6, "eventStatus"));
    }

    private Optional<OccasionTimes> times(String id) {
        Entity event = imports.entities.find(id).orElseThrow();
        return KindMapping.of(event.kind()).calendar().occasion().times(event);
    }

    private String jsonLd(String id) {
        var addresses = new PermanentUrls(new PublicUrl("https://atlas.example"));
        Entity event = imports.entities.find(id).orElseThrow();
        var document = new RdfDocument(addresses.of(event));
        new RecordRdf(addresses, "ATMP Atlas").describe(event, document);
        return JsonLd.of(document, addresses.namespaces());
    }
}
