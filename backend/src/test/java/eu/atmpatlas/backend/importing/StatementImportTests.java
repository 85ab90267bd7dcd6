package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EnteredBy;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** The table {@code statements}, and what an import of the record itself leaves of it. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";
    private static final String REGISTER = "https://www.ema.europa.eu/register";

    private final ImportFixture imports;

    @TempDir private Path folder;

    StatementImportTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
    }

    @BeforeAll
    void loadVocabularies() {
        imports.loadVocabularies();
    }

    @Test
    void aNoADetailAndACompleteListAreReadAndReadTwiceIsReadOnce() {
        assertThat(sites("site-stated-1", "PLASMID|LV_VECTOR").accepted()).isTrue();
        Path csv =
                ImportFixture.file(
                        folder,
                        "statements.csv",
                        "record,field,value,asserted,complete,status,statusOn,statedOn,sources,note",
                        "site-stated-1,productTypes,PLASMID,false,,,,2025-03-01,"
                                + REGISTER
                                + ",moved away",
                        "site-stated-1,productTypes,AAV vector,,,planned,2027-01-01,,"
                                + REGISTER
                                + ",",
                        "site-stated-1,productTypes,,,true,,,2025-03-01," + REGISTER + ",");
        ImportReport report = imports.run(csv, TableSchema.STATEMENTS);
        assertThat(report.problems()).isEmpty();
        FieldStatements types = FieldStatements.of(site("site-stated-1"), "productTypes");
        assertThat(site("site-stated-1").codes("productTypes"))
                .containsExactly("AAV_VECTOR", "LV_VECTOR");
        assertThat(types.denied()).containsExactly("PLASMID");
        assertThat(types.complete()).isTrue();
        assertThat(types.statements())
                .filteredOn(statement -> "AAV_VECTOR".equals(statement.value()))
                .extracting(Statement::detail)
                .containsExactly(StatementDetail.ofStatus("PLANNED", LocalDate.of(2027, 1, 1)));
        assertThat(imports.run(csv, TableSchema.STATEMENTS).changed()).as("again").isZero();
    }

    @Test
    void theRecordCanBeImportedAgainWithoutLosingStatements() {
        assertThat(sites("site-stated-2", "PLASMID|LV_VECTOR").accepted()).isTrue();
        Path csv =
                ImportFixture.file(
                        folder,
                        "no.csv",
                        "record,field,value,asserted,sources",
                        "site-stated-2,productTypes,PLASMID,false," + REGISTER);
        assertThat(imports.run(csv, TableSchema.STATEMENTS).accepted()).isTrue();
        assertThat(sites("site-stated-2", "PLASMID|MSC").accepted()).isTrue();
        assertThat(site("site-stated-2").codes("productTypes")).containsExactly("MSC");
        assertThat(FieldStatements.of(site("site-stated-2"), "productTypes").denied())
                .containsExactly("PLASMID");
    }

    @Test
    void errorsAreReportedAtTheirCellsAndNothingIsWritten() {
        assertThat(sites("site-stated-3", "PLASMID|LV_VECTOR").accepted()).isTrue();
        long before = imports.log.head();
        Path csv =
                ImportFixture.file(
                        folder,
                        "wrong.csv",
                        "record,field,value,asserted,statedOn,sources",
                        "site-stated-3,colour,red,,," + SOURCE,
                        "site-stated-3,productTypes,NO_SUCH_TYPE,,," + SOURCE,
                        "no-such-site,productTypes,PLASMID,,," + SOURCE,
                        "site-stated-3,productTypes,PLASMID,perhaps,," + SOURCE,
                        "site-stated-3,productTypes,MSC,,2999-01-01," + SOURCE);
        ImportReport report = imports.run(csv, TableSchema.STATEMENTS);
        assertThat(report.problems())
                .extracting(ImportProblem::row, ImportProblem::column)
                .contains(
                        tuple(2L, "field"),
                        tuple(3L, "productTypes"),
                        tuple(4L, "record"),
                        tuple(5L, "asserted"),
                        tuple(6L, "statedOn"));
        assertThat(imports.log.head()).isEqualTo(before);
    }

    @Test
    void aTableOfRelationsSaysYesOrNoAndWhen() {
        assertThat(sites("site-related", "PLASMID").accepted()).isTrue();
        assertThat(sites("site-supplied", "PLASMID").accepted()).isTrue();
        Path old =
                ImportFixture.file(
                        folder,
                        "old-relations.csv",
                        "from,type,to,role,sources",
                        "site-related,SUPPLIES,site-supplied,plasmids," + SOURCE);
        assertThat(imports.run(old, TableSchema.RELATIONS).accepted()).isTrue();
        Relation plain = relations("site-related").getFirst();
        assertThat(plain.statement()).isEqualTo(RelationStatement.PLAIN);

        Path csv =
                ImportFixture.file(
                        folder,
                        "relations.csv",
                        "from,type,to,role,asserted,statedOn,retrievedOn,method,actor,sources,note",
                        "site-related,SUPPLIES,site-supplied,plasmids,false,2026-01-02,2026-01-03,"
                                + "owner,the site,"
                                + REGISTER
                                + ",stopped",
                        "site-related,SUPPLIES,site-supplied,cells,,2026-01-02,,,," + SOURCE + ",");
        ImportReport report = imports.run(csv, TableSchema.RELATIONS);

        assertThat(report.problems()).isEmpty();
        assertThat(relations("site-related"))
                .as("the register denies plasmids")
                .extracting(Relation::role)
                .containsExactly("cells");
        assertThat(imports.relations.notCounting(List.of("site-related")).get("site-related"))
                .extracting(Relation::statement)
                .containsExactlyInAnyOrder(
                        plain.statement().withShown(false),
                        new RelationStatement(
                                false,
                                LocalDate.of(2026, 1, 2),
                                LocalDate.of(2026, 1, 3),
                                Statement.Method.OWNER,
                                "the site",
                                "stopped",
                                true));
        assertThat(imports.run(csv, TableSchema.RELATIONS).changed()).as("again").isZero();
        assertThat(imports.run(old, TableSchema.RELATIONS).changed()).as("again").isZero();
    }

    @Test
    void aFileOfANodeIsEnteredByTheNodeWhateverItSays() {
        assertThat(sites("site-of-node", "PLASMID").accepted()).isTrue();
        Path statements =
                ImportFixture.file(
                        folder,
                        "node-statements.csv",
                        "record,field,value,method,actor,sources",
                        "site-of-node,productTypes,MSC,OWNER,the owner," + SOURCE);
        Path sites =
                ImportFixture.file(
                        folder,
                        "node-sites.csv",
                        "id,productTypes,productTypes.day",
                        "site-of-node,PLASMID,2026-01-02");
        Path relations =
                ImportFixture.file(
                        folder,
                        "node-relations.csv",
                        "from,type,to,role,sources",
                        "site-of-node,SUPPLIES,site-of-node-2,cells," + SOURCE);
        assertThat(sites("site-of-node-2", "PLASMID").accepted()).isTrue();

        fromNode(statements, TableSchema.STATEMENTS);
        fromNode(sites, TableSchema.byName("sites").orElseThrow());
        fromNode(relations, TableSchema.RELATIONS);

        assertThat(FieldStatements.of(site("site-of-node"), "productTypes").statements())
                .filteredOn(statement -> !statement.withRecord())
                .hasSize(2)
                .allMatch(statement -> statement.method() == Statement.Method.NODE)
                .allMatch(statement -> "node-nl".equals(statement.actor()));
        assertThat(relations("site-of-node"))
                .extracting(relation -> relation.statement().method())
                .containsExactly(Statement.Method.NODE);
    }

    private void fromNode(Path file, TableSchema table) {
        var node = new EnteredBy(Statement.Method.NODE, "node-nl");
        ImportReport report =
                imports.importer.run(
                        new ImportRequest(file.toString(), table, false, "node-nl", false, node));
        assertThat(report.problems()).isEmpty();
    }

    private List<Relation> relations(String id) {
        return imports.relations
                .all(List.of(id), EnumSet.allOf(RelationType.class), RelationDirection.OUT)
                .get(id);
    }

    private ImportReport sites(String id, String productTypes) {
        return imports.run(
                ImportFixture.file(
                        folder,
                        "sites.csv",
                        "id,name,country,productTypes,sources",
                        id + ",Unit S,NL," + productTypes + "," + SOURCE),
                TableSchema.ofKind(EntityKind.SITE));
    }

    private EntityDraft site(String id) {
        return imports.entities.find(id).orElseThrow().stated();
    }
}
