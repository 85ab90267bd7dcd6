package eu.atmpatlas.graph.validity;

import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.MutableClock;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

@GraphTest
class StatementValidityTests {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final MutableClock clock = new MutableClock();
    private final Graph graph;
    private final WriteService writeService;
    private final GraphChangeLog log;
    private final Entities entities;
    private final StatementValidity validity;

    StatementValidityTests(Graph graph) {
        this.graph = graph;
        log = new GraphChangeLog(graph);
        entities = new Entities(graph);
        writeService = new WriteService(graph, new Vocabularies(graph), new CommitSignal(), clock);
        validity = new StatementValidity(graph, writeService, log, clock);
    }

    @BeforeEach
    void aVectorUnitUntilTheLastDayAndABankFromTheNextDay(SharedDatabase database) {
        database.clear();
        clock.set(LAST, LocalTime.NOON);
        writeService.apply(
                List.of(
                        entity(SITE, "site-one", Map.of("capabilities", List.of("QC"))),
                        entity(SITE, "site-two", Map.of("capabilities", List.of("QC"))),
                        concept("capability", "VECTOR", null),
                        concept("capability", "BANK", null),
                        concept("capability", "QC", null),
                        vocabulary("capability"),
                        source(),
                        new Write.PutStatements(
                                "site-one",
                                List.of(
                                        yes("VECTOR", null, LAST),
                                        yes("BANK", LAST.plusDays(1), null)))),
                PROVENANCE);
        assertThat(capabilities()).containsExactly("QC", "VECTOR");
    }

    @Test
    void whatEndsAtMidnightIsGoneAndWhatBeginsIsThereWithoutAnyOtherWrite() {
        validity.reset();
        long before = log.head();
        clock.set(LAST.plusDays(1), LocalTime.MIDNIGHT);
        validity.maintain();
        assertThat(capabilities()).containsExactly("BANK", "QC");
        List<Change> changes = log.after(before, 10);
        assertThat(changes).extracting(Change::subjectId).containsExactly("site-one");
        assertThat(changes.getFirst().by().reason()).contains("2026-07-01");
    }

    @Test
    void theDayIsAlsoHonouredWhenNoInstanceRanAtMidnight() {
        clock.set(LAST.plusDays(40), LocalTime.NOON);
        validity.reset();
        assertThat(capabilities()).containsExactly("BANK", "QC");
    }

    /** While no instance runs, one statement ends, and another begins and ends. */
    @Test
    void severalDaysWithoutAnInstanceAreAppliedAtOnce() {
        writeService.apply(
                List.of(
                        new Write.PutStatements(
                                "site-two",
                                List.of(
                                        yes("VECTOR", LAST.plusDays(2), LAST.plusDays(3)),
                                        yes("BANK", LAST.plusDays(4), null)))),
                PROVENANCE);
        validity.reset();
        assertThat(capabilities("site-two")).containsExactly("QC");
        clock.set(LAST.plusDays(2), LocalTime.of(23, 59));
        validity.maintain();
        assertThat(capabilities("site-two")).containsExactly("QC", "VECTOR");
        long before = log.head();

        var afterRestart = new StatementValidity(graph, writeService, log, clock);
        clock.set(LAST.plusDays(9), LocalTime.NOON);
        afterRestart.reset();

        assertThat(capabilities("site-two")).containsExactly("BANK", "QC");
        assertThat(log.after(before, 10))
                .as("one change for each record whose values differ")
                .extracting(Change::subjectId)
                .containsExactly("site-two");
        clock.set(LAST.plusDays(12), LocalTime.NOON);
        afterRestart.maintain();
        assertThat(log.head()).isEqualTo(before + 1);
    }

    @Test
    void theClockMayBeSetBack() {
        clock.set(LAST.plusDays(1), LocalTime.NOON);
        validity.reset();
        clock.set(LAST, LocalTime.NOON);
        validity.maintain();
        assertThat(capabilities()).containsExactly("QC", "VECTOR");
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        validity.reset();
        long before = log.head();
        validity.maintain();
        clock.set(LAST.minusDays(1), LocalTime.NOON);
        validity.maintain();
        clock.set(LAST, LocalTime.NOON);
        validity.maintain();
        assertThat(log.head()).isEqualTo(before);
        assertThat(validity.day()).isEqualTo(LAST);
    }

    private List<String> capabilities() {
        return capabilities("site-one");
    }

    private List<String> capabilities(String record) {
        return entities.find(record).orElseThrow().stated().codes("capabilities");
    }

    private static Statement yes(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Statement.about("capabilities", Claim.YES, List.of("paper"))
                .value(code)
                .valid(from, to)
                .build();
    }
}
