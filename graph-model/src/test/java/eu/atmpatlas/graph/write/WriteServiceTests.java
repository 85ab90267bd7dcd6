package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

@GraphTest
class WriteServiceTests extends WriteServiceFixture {

    WriteServiceTests(Graph graph) {
        super(graph);
    }

    @Test
    void aPutIsReadBackCompletely() {
        Entity site = entities.find("site-umc").orElseThrow();
        assertThat(site.stated().codes("capabilities")).containsExactly("QC", "VECTOR");
        assertThat(site.value("cleanroomArea")).isEqualTo(120.5);
        assertThat(site.stated().location().point()).isEqualTo(new Point(52.08, 5.18));
        assertThat(site.stated().sources()).containsExactly("paper");
        // Stated: location, capabilities, cleanroomArea. Expected: 4 common fields and 7 of sites.
        assertThat(site.completeness()).isEqualTo(3.0 / 11);
        assertThat(relations("umc")).extracting(Relation::to).containsExactly("site-umc");
    }

    @Test
    void repeatingAPutChangesNothingAndIsNotLogged() {
        long head = log.head();
        WriteResult result =
                writeService.apply(List.of(entity(INSTITUTION, "umc", Map.of())), PROVENANCE);
        assertThat(result).isEqualTo(new WriteResult(0, head));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void anUpdateLogsTheStateBeforeAndAfter() {
        long head = log.head();
        writeService.apply(
                List.of(entity(SITE, "site-umc", Map.of("capabilities", List.of("QC")))),
                PROVENANCE);
        List<Change> changes = log.after(head, 10);
        assertThat(changes).hasSize(1);
        Change change = changes.getFirst();
        assertThat(change.operation()).isEqualTo(Change.Operation.UPDATED);
        assertThat(change.before()).contains("VECTOR");
        assertThat(change.after()).doesNotContain("VECTOR").contains("QC");
        assertThat(change.touches()).containsExactly("site-umc");
        assertThat(entities.find("site-umc").orElseThrow().stated().location()).isNull();
    }

    @Test
    void oneInvalidWriteRefusesAll() {
        long head = log.head();
        var refused =
                violations(
                        entity(INSTITUTION, "good", Map.of()),
                        entity(SITE, "bad", Map.of("capabilities", List.of("NONSENSE"))),
                        relation("umc", RelationType.OPERATES, "nowhere"),
                        relation("site-umc", RelationType.OPERATES, "umc"));
        assertThat(refused)
                .containsExactly(
                        new Violation(1, "capabilities", "there is no concept capability:NONSENSE"),
                        new Violation(2, "to", "there is no record nowhere"),
                        new Violation(
                                3, "type", "OPERATES does not lead from a site to a institution"));
        assertThat(entities.find("good")).isEmpty();
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void aDateMayLackDayAndMonthButIsValidAndInOrder() {
        assertThat(
                        violations(
                                event("meeting-1", "2026-03", "2026"),
                                event("meeting-2", "2026", "2026-03-05"),
                                event("meeting-3", "2040-10-12", "2040-10-24"),
                                event("meeting-4", "2026-03-05", "2026-03-04"),
                                event("meeting-5", "2026-13", "2026-02-30"),
                                event("meeting-6", "March 2026", "1026")))
                .extracting(Violation::index, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple(3, "endsOn"),
                        tuple(4, "startsOn"),
                        tuple(4, "endsOn"),
                        tuple(5, "startsOn"),
                        tuple(5, "endsOn"));
    }

    @Test
    void aTimeHasTheFormOfAClockAndATimeZone() {
        assertThat(
                        violations(
                                timed("timed-1", "09:30", "17:00", "Europe/Amsterdam"),
                                timed("timed-2", "24:00", "9.30", "UTC"),
                                timed("timed-3", "09:30", "17:00", "CET"),
                                timed("timed-4", "09:30", "17:00", "Europe/Atlantis")))
                .extracting(Violation::index, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple(1, "startTime"),
                        tuple(1, "endTime"),
                        tuple(2, "timeZone"),
                        tuple(3, "timeZone"));
    }

    @Test
    void aTimeNeedsItsDayAndZoneAndTheEndComesLast() {
        String zone = "Europe/Amsterdam";
        assertThat(
                        violations(
                                event(
                                        "timed-5",
                                        Map.of("startsOn", "2026-03-05", "startTime", "09:30")),
                                event(
                                        "timed-6",
                                        Map.of(
                                                "startsOn", "2026-03", //
                                                "startTime", "09:30", //
                                                "timeZone", zone)),
                                event(
                                        "timed-7",
                                        Map.of(
                                                "startsOn", "2026-03-05", //
                                                "endTime", "09:30", //
                                                "timeZone", zone)),
                                timed("timed-8", "17:00", "09:30", zone),
                                event(
                                        "timed-9",
                                        Map.of(
                                                "startsOn", "2026-03-05", //
                                                "endsOn", "2026-03-06", //
                                                "startTime", "17:00", //
                                                "endTime", "09:30", //
                                                "timeZone", zone))))
                .extracting(Violation::index, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple(0, "startTime"),
                        tuple(1, "startTime"),
                        tuple(2, "endTime"),
                        tuple(3, "endTime"));
    }

    private static Write.PutEntity timed(String id, String start, String end, String zone) {
        return event(
                id,
                Map.of(
                        "startsOn", "2026-03-05", //
                        "startTime", start, //
                        "endTime", end, //
                        "timeZone", zone));
    }

    private static Write.PutEntity event(String id, String startsOn, String endsOn) {
        return event(id, Map.of("startsOn", startsOn, "endsOn", endsOn));
    }

    private static Write.PutEntity event(String id, Map<String, Object> values) {
        return new Write.PutEntity(
                entity(EntityKind.EVENT, id, Map.of()).entity().toBuilder().values(values).build(),
                false);
    }

    @Test
    void checkFindsTheSameViolationsAndWritesNothing() {
        long head = log.head();
        var wrong = List.of(entity(SITE, "Bad Id", Map.of()), entity(SITE, "new", Map.of()));
        assertThat(writeService.check(wrong)).extracting(Violation::field).containsExactly("id");
        assertThat(log.head()).isEqualTo(head);
        assertThat(entities.find("new")).isEmpty();
    }

    @Test
    void recordsAreCountedAndSyntheticOnesOnlyWhileSynthetic() {
        assertThat(entities.counts()).isEqualTo(counted(Map.of(SITE, 1L, INSTITUTION, 1L), 0));
        Write.PutEntity umc = entity(INSTITUTION, "umc", Map.of());
        Write.PutEntity lab = entity(INSTITUTION, "lab", Map.of());
        writeService.apply(List.of(synthetic(umc), synthetic(lab)), PROVENANCE);
        assertThat(entities.counts()).isEqualTo(counted(Map.of(SITE, 1L, INSTITUTION, 2L), 2));
        writeService.apply(List.of(umc, new Write.RemoveEntity("lab")), PROVENANCE);
        assertThat(entities.counts()).isEqualTo(counted(Map.of(SITE, 1L, INSTITUTION, 1L), 0));
    }

    private static Write.PutEntity synthetic(Write.PutEntity put) {
        return new Write.PutEntity(put.entity(), true);
    }

    private static Entities.Counts counted(Map<EntityKind, Long> nonZero, long synthetic) {
        var all = new EnumMap<EntityKind, Long>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            all.put(kind, nonZero.getOrDefault(kind, 0L));
        }
        return new Entities.Counts(all, synthetic);
    }

    @Test
    void concurrentWritersLeaveACompleteLogWithoutGaps() throws Exception {
        long head = log.head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                int name = writer;
                threads.submit(() ->
                        IntStream.range(0, 10)
                                .forEach(turn ->
                                        writeService.apply(
                                                List.of(
                                                        entity(
                                                                SITE,
                                                                "w%d-%d".formatted(name, turn),
                                                                Map.of())),
                                                PROVENANCE)));
            }
        }
        List<Change> changes = log.after(head, 1_000);
        assertThat(changes)
                .extracting(Change::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(head + 1, head + 80).boxed().toList());
        var written = new ArrayList<Write>();
        changes.forEach(change -> written.add(WriteJson.read(change.subject(), change.after())));
        assertThat(written).hasSize(80).allMatch(Write.PutEntity.class::isInstance);
    }

    @Test
    void relationPagesAreCompleteAndCounted() {
        var writes = new ArrayList<Write>();
        for (int i = 0; i < 7; i++) {
            writes.add(entity(SITE, "many-" + i, Map.of()));
            writes.add(relation("umc", RelationType.OPERATES, "many-" + i));
        }
        writeService.apply(writes, PROVENANCE);
        var seen = new ArrayList<String>();
        String after = null;
        long before = graph.queriesRun();
        do {
            var query =
                    new RelationQuery(
                            EnumSet.of(RelationType.OPERATES),
                            RelationDirection.OUT,
                            3,
                            after,
                            true);
            var page = relations.of(List.of("umc", "site-umc"), query).get("umc");
            assertThat(page.total()).isEqualTo(8);
            page.relations().forEach(relation -> seen.add(relation.to()));
            after = page.more() ? page.cursors().getLast() : null;
        } while (after != null);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        assertThat(graph.queriesRun() - before).isEqualTo(6);
    }
}
