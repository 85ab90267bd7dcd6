package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Columns beside a field's column that say something of each of its values. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementColumnImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";
    private static final String REGISTER = "https://www.ema.europa.eu/register";
    private static final String NEWS = "https://news.example.org/plant";

    private final ImportFixture imports;

    @TempDir private Path folder;

    StatementColumnImportTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
    }

    @BeforeAll
    void loadVocabularies() {
        imports.loadVocabularies();
    }

    @Test
    void everyPartIsReadForItsValueAndOtherValuesStayWithTheRecord() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "sites.csv",
                        "id,name,country,capabilities,capabilities.status,capabilities.statusOn,"
                            + "capabilities.source,capabilities.day,capabilities.asserted,"
                            + "capabilities.scale,capabilities.batchScale,capabilities.productType,"
                            + "capabilities.openToThirdParties,sources,lastVerified",
                        "site-parts,Unit P,NL,FILL_FINISH|VECTOR_PRODUCTION|CRYOSTORAGE,|planned|,"
                                + "|2027-01-01|,|"
                                + REGISTER
                                + ";"
                                + NEWS
                                + "|"
                                + NEWS
                                + ",|2026-02-01|2025-03-04,||false,|clinical;commercial|,|200 L|,"
                                + "|LV vector;AAV_VECTOR|,|true|,"
                                + SOURCE
                                + ",2024-05-06");
        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));
        assertThat(report.problems()).isEmpty();
        EntityDraft site = site("site-parts");
        assertThat(site.codes("capabilities")).containsExactly("FILL_FINISH", "VECTOR_PRODUCTION");
        FieldStatements capabilities = FieldStatements.of(site, "capabilities");
        assertThat(capabilities.denied()).containsExactly("CRYOSTORAGE");
        assertThat(capabilities.statements())
                .extracting(Statement::value, Statement::withRecord, Statement::statedOn)
                .containsExactlyInAnyOrder(
                        tuple("FILL_FINISH", true, LocalDate.of(2024, 5, 6)),
                        tuple("VECTOR_PRODUCTION", false, LocalDate.of(2026, 2, 1)),
                        tuple("CRYOSTORAGE", false, LocalDate.of(2025, 3, 4)));
        Statement vectors = statement(site, "VECTOR_PRODUCTION");
        assertThat(vectors.sources()).hasSize(2);
        assertThat(vectors.detail())
                .isEqualTo(
                        new StatementDetail(
                                "PLANNED",
                                LocalDate.of(2027, 1, 1),
                                List.of("CLINICAL", "COMMERCIAL"),
                                null,
                                "200 L",
                                List.of("LV_VECTOR", "AAV_VECTOR"),
                                true));
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).changed())
                .as("again")
                .isZero();
    }

    @Test
    void withoutASourceOrADayOfItsOwnAValueHasThoseOfTheRow() {
        sites(
                "id,name,country,productTypes,productTypes.status,sources,lastVerified",
                "site-row-source,Unit R,NL,PLASMID|MSC,closed|," + SOURCE + ",2024-05-06");
        Statement plasmids = statement(site("site-row-source"), "PLASMID");
        assertThat(plasmids.sources()).containsExactly(SOURCE);
        assertThat(plasmids.statedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(plasmids.detail()).isEqualTo(StatementDetail.ofStatus("CLOSED", null));
    }

    @Test
    void aSingleValueHasASourceAndADayToo() {
        sites(
                "id,name,country,status,status.source,status.day,cleanroomArea,cleanroomArea.source,sources",
                "site-single,Unit V,NL,OPERATIONAL,%s,2026-01-02,500,%s,%s"
                        .formatted(REGISTER, NEWS, SOURCE));
        EntityDraft site = site("site-single");
        assertThat(statement(site, "OPERATIONAL").statedOn()).isEqualTo("2026-01-02");
        assertThat(site.values()).containsEntry("cleanroomArea", 500.0);
        assertThat(statement(site, "500.0").sources().getFirst()).contains("news-example-org");
    }

    @Test
    void aLaterRowReplacesTheListAndKeepsTheStatements() {
        sites(
                "id,name,country,capabilities,capabilities.asserted,sources",
                "site-later,Unit L,NL,FILL_FINISH|CRYOSTORAGE,|false," + SOURCE);
        sites(
                "id,name,country,capabilities,capabilities.asserted,sources",
                "site-later,Unit L,NL,FILL_FINISH|VECTOR_PRODUCTION,false|," + SOURCE);
        EntityDraft site = site("site-later");
        assertThat(site.codes("capabilities")).containsExactly("VECTOR_PRODUCTION");
        assertThat(FieldStatements.of(site, "capabilities").denied())
                .containsExactlyInAnyOrder("FILL_FINISH", "CRYOSTORAGE");
    }

    @Test
    void aRowWithoutEntriesIsImportedAsWithoutTheColumns() {
        sites(
                "id,name,country,capabilities,capabilities.status,capabilities.source,sources",
                "site-plain,Unit N,NL,FILL_FINISH|CRYOSTORAGE,,|," + SOURCE);
        EntityDraft site = site("site-plain");
        assertThat(site.codes("capabilities")).containsExactly("CRYOSTORAGE", "FILL_FINISH");
        assertThat(site.statements()).isEmpty();
    }

    @Test
    void listsOfAnotherLengthAndWrongEntriesAreRefusedWithFieldAndRow() {
        long before = imports.log.head();
        Path csv =
                ImportFixture.file(
                        folder,
                        "wrong.csv",
                        "id,name,country,capabilities,capabilities.status,capabilities.day,"
                                + "capabilities.asserted,capabilities.source,sources",
                        "site-w2,A,NL,FILL_FINISH|CRYOSTORAGE,planned,,,," + SOURCE,
                        "site-w3,B,NL,FILL_FINISH|CRYOSTORAGE,||planned,,,," + SOURCE,
                        "site-w4,C,NL,,planned,,,," + SOURCE,
                        "site-w5,D,NL,FILL_FINISH|,|planned,,,," + SOURCE,
                        "site-w6,E,NL,FILL_FINISH,soon,,,," + SOURCE,
                        "site-w7,F,NL,FILL_FINISH,,31-12-2025,,," + SOURCE,
                        "site-w8,G,NL,FILL_FINISH,,,perhaps,," + SOURCE,
                        "site-w9,H,NL,FILL_FINISH,,,,no-such-source," + SOURCE,
                        "site-w10,I,NL,NO_SUCH_CODE,,,false,," + SOURCE,
                        "site-w11,J,NL,FILL_FINISH,,2999-01-01,,," + SOURCE);
        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));
        assertThat(report.problems())
                .extracting(ImportProblem::row, ImportProblem::column)
                .containsExactlyInAnyOrder(
                        tuple(2L, "capabilities.status"),
                        tuple(3L, "capabilities.status"),
                        tuple(4L, "capabilities.status"),
                        tuple(5L, "capabilities"),
                        tuple(6L, "capabilities.status"),
                        tuple(7L, "capabilities.day"),
                        tuple(8L, "capabilities.asserted"),
                        tuple(9L, "capabilities.source"),
                        tuple(10L, "capabilities"),
                        tuple(11L, "capabilities.day"));
        assertThat(imports.log.head()).isEqualTo(before);
    }

    @Test
    void aColumnBesideAMissingColumnIsRefused() {
        Path csv =
                ImportFixture.file(
                        folder,
                        "beside.csv",
                        "id,name,country,capabilities.status,sources",
                        "site-b,A,NL,planned," + SOURCE);
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).problems())
                .extracting(ImportProblem::column, ImportProblem::reason)
                .containsExactly(tuple("capabilities.status", "needs the column capabilities"));
    }

    private void sites(String header, String row) {
        Path csv = ImportFixture.file(folder, "sites.csv", header, row);
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).problems()).isEmpty();
    }

    private EntityDraft site(String id) {
        return imports.entities.find(id).orElseThrow().stated();
    }

    private static Statement statement(EntityDraft site, String value) {
        return site.statements().stream()
                .filter(each -> value.equals(each.value()))
                .findFirst()
                .orElseThrow();
    }
}
