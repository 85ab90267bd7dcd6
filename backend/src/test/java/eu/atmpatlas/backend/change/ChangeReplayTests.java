package eu.atmpatlas.backend.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.change.ChangePages.Page;
import eu.atmpatlas.backend.change.ChangePages.Request;
import eu.atmpatlas.backend.change.stream.ChangeStream;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementBuilder;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SampleWrites;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The log is complete and consistent, whichever way it is read. */
@GraphTest
class ChangeReplayTests {

    private static ChangeLogFixture written;
    private static List<PublishedChange> all;

    /** Number of the first of five changes of a record and its statements. */
    private static long firstOfStatements;

    @BeforeAll
    static void changeManyThings(Graph graph) {
        written = new ChangeLogFixture(graph);
        written.writeSamples();
        int refused = written.writeRandom(20261122, 300);
        firstOfStatements = written.log().head() + 1;
        written.write(ChangeLogFixture.site(90, "NARROW"));
        Statement no = statement(Claim.NO, 2025).build();
        Statement yes = statement(Claim.YES, 2026).build();
        written.write(new Write.PutStatements("site-90", List.of(no)));
        written.write(new Write.PutStatements("site-90", List.of(yes)));
        written.write(
                new Write.PutStatements(
                        "site-90", List.of(statement(Claim.YES, 2026).note("seen").build())));
        written.write(ChangeLogFixture.site(90, "BROAD"));
        all = written.mapper().map(written.log().after(0, 10_000));
        assertThat(all).as("with %d refused", refused).hasSizeGreaterThan(200);
        assertThat(all.stream().map(PublishedChange::operation)).contains(Operation.values());
        assertThat(all.stream().map(PublishedChange::subject)).contains(Subject.values());
    }

    @Test
    void replayingAllChangesYieldsTheGraph() {
        var state = new TreeMap<String, Map<String, Object>>();
        for (PublishedChange change : paged(ChangeFilter.ALL, false)) {
            String key = change.subject() + ":" + change.subjectId();
            Map<String, Object> after = change.after();
            if (after == null) {
                state.remove(key);
            } else {
                state.put(key, unordered(after));
            }
        }

        assertThat(state).isEqualTo(graph());
    }

    @Test
    void beforeIsTheStateAfterThePreviousChange() {
        var state = new TreeMap<String, Map<String, Object>>();
        for (PublishedChange change : all) {
            String key = change.subject() + ":" + change.subjectId();
            if (!change.withheld()) {
                assertThat(change.before()).as("before %s", change).isEqualTo(state.get(key));
                assertThat(change.fields()).isNotEmpty();
            }
            if (change.after() == null) {
                state.remove(key);
            } else {
                state.put(key, change.after());
            }
        }
    }

    @Test
    void aChangeNamesWhatItDidToEachStatement() {
        var operations = new ArrayList<List<String>>();
        for (int i = 0; i < 5; i++) {
            PublishedChange change = all.get((int) firstOfStatements - 1 + i);
            operations.add(
                    change.statements().stream()
                            .map(one ->
                                    "%s %s %s %s"
                                            .formatted(
                                                    one.operation(),
                                                    one.statement().asserted() ? "yes" : "no",
                                                    one.statement().value(),
                                                    one.statement().statedOn()))
                            .sorted()
                            .toList());
        }
        assertThat(operations)
                .containsExactly(
                        List.of(),
                        List.of("ADDED no NARROW 2025-05-01", "HIDDEN yes NARROW null"),
                        List.of(
                                "ADDED yes NARROW 2026-05-01",
                                "HIDDEN no NARROW 2025-05-01",
                                "SHOWN yes NARROW null"),
                        List.of("CHANGED yes NARROW 2026-05-01"),
                        List.of(
                                "ADDED yes BROAD null",
                                "WITHDRAWN no NARROW 2025-05-01",
                                "WITHDRAWN yes NARROW 2026-05-01",
                                "WITHDRAWN yes NARROW null"));
    }

    private static StatementBuilder statement(Claim claim, int year) {
        return Statement.about("capabilities", claim, List.of("paper"))
                .value("NARROW")
                .statedOn(LocalDate.of(year, 5, 1));
    }

    @Test
    void pagesFromEitherEndHoldEveryMatchOnce() {
        for (ChangeFilter filter : filters()) {
            List<Long> expected =
                    all.stream().filter(filter::matches).map(PublishedChange::number).toList();

            assertThat(numbers(paged(filter, false))).as("%s", filter).isEqualTo(expected);
            assertThat(numbers(paged(filter, true))).as("%s", filter).isEqualTo(expected);
        }
    }

    @Test
    void aStreamFromTheBeginningHoldsEveryMatchOnceAndComesToTheEnd() throws Exception {
        ChangeFeed feed = written.feed();
        var runner = written.run(feed);
        for (ChangeFilter filter : filters()) {
            var stream = new ChangeStream(feed, filter, 0L);
            var seen = new ArrayList<Long>();
            while (stream.position() < all.size()) {
                seen.addAll(numbers(stream.next(Duration.ZERO)));
            }
            assertThat(seen)
                    .as("%s", filter)
                    .isEqualTo(
                            all.stream()
                                    .filter(filter::matches)
                                    .map(PublishedChange::number)
                                    .toList());
        }
        feed.stop();
        runner.stop();
    }

    @Test
    void nothingIsPublishedOfAPersonNoLongerListed() {
        Set<String> listed = Set.copyOf(ids(EntityKind.EXPERT));
        List<PublishedChange> gone =
                all.stream()
                        .filter(change -> change.kind() == EntityKind.EXPERT)
                        .filter(change -> !listed.contains(change.subjectId()))
                        .toList();

        assertThat(gone).hasSizeGreaterThan(3);
        assertThat(gone)
                .allSatisfy(change -> {
                    assertThat(change.withheld()).isTrue();
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isNull();
                    assertThat(change.fields()).isEmpty();
                });
    }

    private static List<ChangeFilter> filters() {
        return List.of(
                ChangeFilter.ALL,
                filter(Set.of(EntityKind.EXPERT), Set.of(), Set.of(), Set.of()),
                filter(Set.of(), Set.of("BROAD"), Set.of(), Set.of()),
                filter(Set.of(), Set.of(), Set.of("site-1", "site-2"), Set.of()),
                filter(
                        Set.of(EntityKind.SITE),
                        Set.of(),
                        Set.of("site-3"),
                        Set.of(Subject.RELATION)),
                filter(
                        Set.of(EntityKind.SITE, EntityKind.INSTITUTION),
                        Set.of("NARROW"),
                        Set.of(),
                        Set.of(Subject.RELATION, Subject.AUTHORISATION)),
                new ChangeFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(Operation.MERGED, Operation.REMOVED),
                        Set.of(SampleWrites.PROVENANCE.method()),
                        Set.of(SampleWrites.PROVENANCE.actor(), "nobody")),
                filter(Set.of(), Set.of("NOWHERE"), Set.of(), Set.of()));
    }

    private static ChangeFilter filter(
            Set<EntityKind> kinds,
            Set<String> countries,
            Set<String> records,
            Set<Subject> subjects) {
        return new ChangeFilter(kinds, countries, records, subjects, Set.of(), Set.of(), Set.of());
    }

    private static List<PublishedChange> paged(ChangeFilter filter, boolean fromEnd) {
        var found = new ArrayList<PublishedChange>();
        long after = 0;
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            Page page = written.pages().page(new Request(filter, after, before, 17, fromEnd));
            assertThat(page.changes()).hasSizeLessThanOrEqualTo(17);
            found.addAll(fromEnd ? 0 : found.size(), page.changes());
            after = fromEnd ? after : page.reached();
            before = fromEnd ? page.reached() : before;
            more = page.more();
        }
        return found;
    }

    private static List<Long> numbers(List<PublishedChange> changes) {
        return changes.stream().map(PublishedChange::number).toList();
    }

    private static List<String> ids(EntityKind kind) {
        var ids = new ArrayList<String>();
        new Entities(written.graph()).forEach(kind, record -> ids.add(record.id()));
        return ids;
    }

    /** The whole graph, by type and key. */
    private static Map<String, Map<String, Object>> graph() {
        var state = new TreeMap<String, Map<String, Object>>();
        for (EntityKind kind : EntityKind.values()) {
            new Entities(written.graph())
                    .forEach(
                            kind,
                            record -> {
                                put(
                                        state,
                                        "ENTITY:" + record.id(),
                                        new Write.PutEntity(record.stated(), record.synthetic()));
                                record.authorisations()
                                        .forEach(authorisation ->
                                                put(
                                                        state,
                                                        "AUTHORISATION:" + authorisation.id(),
                                                        new Write.PutAuthorisation(authorisation)));
                                record.parts()
                                        .forEach(part ->
                                                put(state, part.key(), new Write.PutPart(part)));
                                record.workPackages()
                                        .forEach(workPackage ->
                                                put(
                                                        state,
                                                        "WORK_PACKAGE:" + workPackage.key(),
                                                        new Write.PutWorkPackage(workPackage)));
                            });
        }
        new Relations(written.graph())
                .forEach(relation ->
                        put(state, "RELATION:" + relation.id(), Write.PutRelation.of(relation)));
        written.vocabularies()
                .all()
                .forEach(vocabulary -> {
                    put(
                            state,
                            "VOCABULARY:" + vocabulary.scheme(),
                            new Write.PutVocabulary(
                                    vocabulary.scheme(),
                                    vocabulary.titleEn(),
                                    vocabulary.titleNl(),
                                    vocabulary.version(),
                                    vocabulary.source()));
                    vocabulary
                            .concepts()
                            .values()
                            .forEach(concept ->
                                    put(
                                            state,
                                            "CONCEPT:" + concept.key(),
                                            new Write.PutConcept(concept)));
                });
        written.graph()
                .read("MATCH (s:Source) RETURN s.id AS id, properties(s) AS s", Map.of())
                .forEach(row -> state.put("SOURCE:" + row.get("id").asString(), source(row)));
        return state;
    }

    private static Map<String, Object> source(org.neo4j.driver.Record row) {
        var fields = new TreeMap<String, Object>();
        row.get("s").asMap().forEach((name, value) -> fields.put(name, value.toString()));
        fields.remove("seq");
        return fields;
    }

    private static void put(Map<String, Map<String, Object>> state, String key, Write put) {
        state.put(key, unordered(ChangeFields.of(put)));
    }

    /** Lists of codes have no order in the graph. */
    private static Map<String, Object> unordered(Map<String, Object> fields) {
        var unordered = new TreeMap<String, Object>();
        fields.forEach((name, value) ->
                unordered.put(
                        name,
                        value instanceof List<?> list
                                ? list.stream().map(Object::toString).sorted().toList()
                                : value));
        return unordered;
    }
}
