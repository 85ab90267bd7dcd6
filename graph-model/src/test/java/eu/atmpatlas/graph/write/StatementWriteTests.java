package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementBuilder;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@GraphTest
class StatementWriteTests {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    private final Graph graph;
    private final WriteService writeService;
    private final GraphChangeLog log;
    private final Entities entities;

    StatementWriteTests(Graph graph) {
        this.graph = graph;
        writeService =
                new WriteService(
                        graph, new Vocabularies(graph), new CommitSignal(), Clock.systemUTC());
        log = new GraphChangeLog(graph);
        entities = new Entities(graph);
    }

    @BeforeEach
    void beginWithASite(SharedDatabase database) {
        database.clear();
        writeService.apply(
                List.of(
                        entity(SITE, "site-one", Map.of("capabilities", List.of("QC"))),
                        concept("capability", "VECTOR", null),
                        concept("capability", "QC", null),
                        concept("status", "PLANNED", null),
                        vocabulary("capability"),
                        vocabulary("status"),
                        new Write.PutSource(
                                new Source(
                                        "register",
                                        "A register",
                                        "https://www.ema.europa.eu/list",
                                        null,
                                        null,
                                        null)),
                        source()),
                PROVENANCE);
    }

    @Test
    void aStatementIsReadBackWithAllItsParts() {
        Statement planned =
                yes("VECTOR")
                        .detail(StatementDetail.ofStatus("PLANNED", DAY))
                        .statedOn(DAY)
                        .retrievedOn(DAY)
                        .valid(DAY, null)
                        .entered(Statement.Method.EDIT, "a curator")
                        .note("from the annual report")
                        .build();
        put(planned);
        EntityDraft site = site();
        assertThat(site.codes("capabilities")).containsExactly("QC", "VECTOR");
        assertThat(site.statements()).contains(planned.toBuilder().shown(true).build()).hasSize(2);
    }

    @Test
    void aStrongerNoTakesTheValueAwayAndTheChangeSaysSo() {
        put(Statement.about("capabilities", Claim.NO, List.of("register")).value("QC").build());
        assertThat(site().codes("capabilities")).isEmpty();
        Change last = log.after(log.head() - 1, 1).getFirst();
        var after = (Write.PutEntity) WriteJson.read(last.subject(), last.after());
        assertThat(after.entity()).isEqualTo(site());
    }

    @Test
    void theSameStatementAgainChangesNothing() {
        put(yes("VECTOR").build());
        long head = log.head();
        put(yes("VECTOR").build());
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void statementsOfARecordInTheSameListAreAddedToIt() {
        writeService.apply(
                List.of(
                        new Write.PutStatements("site-two", List.of(yes("VECTOR").build())),
                        entity(SITE, "site-two", Map.of())),
                PROVENANCE);
        assertThat(entities.find("site-two").orElseThrow().stated().codes("capabilities"))
                .containsExactly("VECTOR");
    }

    /** One statement a row, as an import of the table writes them. */
    @Test
    void theRoundTripsDoNotDependOnTheNumberOfRecordsAndStatements() {
        var sites = new ArrayList<Write>();
        for (int i = 0; i < 40; i++) {
            sites.add(entity(SITE, "site-many-" + i, Map.of()));
        }
        writeService.apply(sites, PROVENANCE);

        long few = queriesOf(statements(0, 1));
        long many = queriesOf(statements(1, 40));

        assertThat(many).isEqualTo(few);
        for (int i = 0; i < 40; i++) {
            EntityDraft site = entities.find("site-many-" + i).orElseThrow().stated();
            assertThat(site.codes("capabilities")).containsExactly("QC", "VECTOR");
        }
    }

    private long queriesOf(List<Write> writes) {
        long before = graph.queryCounter().queriesRun();
        writeService.apply(writes, PROVENANCE);
        return graph.queryCounter().queriesRun() - before;
    }

    private static List<Write> statements(int from, int to) {
        var writes = new ArrayList<Write>();
        for (String code : List.of("QC", "VECTOR")) {
            for (int i = from; i < to; i++) {
                writes.add(new Write.PutStatements("site-many-" + i, List.of(yes(code).build())));
            }
        }
        return writes;
    }

    @Test
    void whatIsWrongWithAStatementIsSaidByField() {
        List<Violation> violations =
                catchThrowableOfType(
                                RefusedWritesException.class,
                                () ->
                                        put(
                                                yes("NO-SUCH-CODE").build(),
                                                Statement.about(
                                                                "colour",
                                                                Claim.YES,
                                                                List.of("paper"))
                                                        .value("red")
                                                        .build(),
                                                yes("VECTOR").sources(List.of()).build(),
                                                yes("VECTOR")
                                                        .statedOn(LocalDate.of(2999, 1, 1))
                                                        .build(),
                                                yes("QC")
                                                        .detail(
                                                                StatementDetail.ofStatus(
                                                                        "MAYBE", null))
                                                        .build(),
                                                Statement.about(
                                                                "status",
                                                                Claim.COMPLETE,
                                                                List.of("paper"))
                                                        .build()))
                        .violations();
        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly("capabilities", "field", "sources", "statedOn", "status", "field");
        assertThat(site().statements()).isEmpty();
    }

    @Test
    void aMergeKeepsTheStatementsOfBoth() {
        writeService.apply(List.of(entity(SITE, "site-two", Map.of())), PROVENANCE);
        put(yes("VECTOR").build());
        writeService.apply(List.of(new Write.MergeEntity("site-one", "site-two")), PROVENANCE);
        assertThat(entities.find("site-two").orElseThrow().stated().codes("capabilities"))
                .contains("VECTOR");
    }

    @Test
    void aRemovedRecordLeavesNoStatements() {
        put(yes("VECTOR").build());
        writeService.apply(List.of(new Write.RemoveEntity("site-one")), PROVENANCE);
        assertThat(graph.read("MATCH (s:Statement) RETURN s", Map.of())).isEmpty();
    }

    @Test
    void aRecordWithoutStatementsIsWrittenAsBefore() {
        writeService.apply(List.of(entity(INSTITUTION, "umc", Map.of())), PROVENANCE);
        assertThat(log.after(log.head() - 1, 1).getFirst().after()).doesNotContain("statements");
    }

    private void put(Statement... statements) {
        writeService.apply(
                List.of(new Write.PutStatements("site-one", List.of(statements))), PROVENANCE);
    }

    private EntityDraft site() {
        return entities.find("site-one").orElseThrow().stated();
    }

    private static StatementBuilder yes(String code) {
        return Statement.about("capabilities", Claim.YES, List.of("paper")).value(code);
    }
}
