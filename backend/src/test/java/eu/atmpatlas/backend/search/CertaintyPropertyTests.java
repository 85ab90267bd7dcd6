package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.reason.MatchReasons;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.MutableClock;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Property test: certain and possible matches, counts of facets, reasons and near misses of random
 * queries are those of looking at every statement of every record.
 */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertaintyPropertyTests {

    private static final int QUERIES = 150;
    private static final long SEED = 20_261_130;
    private static final Map<String, Integer> DUE =
            Map.of("status", 12, "capabilities", 24, "productTypes", 36, "country", 24);

    private final MutableClock clock = new MutableClock();
    private SearchGraph searched;
    private RandomGraph random;
    private MatchReasons reasons;

    @BeforeAll
    void writeTheGraph(Graph graph, @TempDir Path folder) throws Exception {
        clock.set(RandomGraph.DAY, LocalTime.NOON);
        var due = new DueDates(DUE);
        searched = new SearchGraph(graph, folder.resolve("index"), clock, records -> records, due);
        random = new RandomGraph(SEED);
        searched.write(random.all());
        searched.write(random.changes());
        var statements = new RandomStatements(SEED, random.codes(), RandomGraph.DAY);
        for (EntityKind kind : List.of(EntityKind.SITE, EntityKind.PRODUCT, EntityKind.REGULATOR)) {
            List<String> ids = new Entities(graph).ids(kind, "", 1_000);
            List<Write> some =
                    statements.on(kind, ids.stream().filter(id -> id.hashCode() % 3 != 0).toList());
            searched.write(some);
        }
        reasons =
                new MatchReasons(
                        new Entities(graph),
                        new Relations(graph),
                        searched.vocabularies(),
                        due,
                        clock);
    }

    @AfterAll
    void stop() throws Exception {
        searched.close();
    }

    @Test
    void certainAndPossibleMatchesAreThoseOfLookingAtEveryStatement(Graph graph) {
        checkQueries(graph, QUERIES, SEED);
    }

    /** No change in the log: statements come past their due date with the day alone. */
    @Test
    void statementsComePastTheirDueDateAsDaysPass(Graph graph) {
        for (int step : List.of(1, 2, 3, -4, 40)) {
            clock.step(Duration.ofDays(step));
            searched.awaitDay(LocalDate.now(clock));
            checkQueries(graph, 20, SEED + step);
        }
        clock.set(RandomGraph.DAY, LocalTime.NOON);
        searched.awaitDay(RandomGraph.DAY);
    }

    private void checkQueries(Graph graph, int number, long seed) {
        LocalDate today = LocalDate.now(clock);
        var reference = new BruteForceSearch(graph, today);
        var drafts = new HashMap<String, EntityDraft>();
        for (EntityKind kind : EntityKind.values()) {
            new Entities(graph).forEach(kind, entity -> drafts.put(entity.id(), entity.stated()));
        }
        var verdicts = new BruteForceVerdicts(reference, drafts, random.codes(), DUE, today);
        var queries = new RandomQueries(seed, random.codes());
        var seen = new HashSet<Object>();
        for (int i = 0; i < number; i++) {
            SearchQuery query = queries.next();
            SearchOrder order = queries.order(query);
            String which = "query %d on %s: %s by %s".formatted(i, today, query, order);
            List<ReferenceRecord> all = reference.all(query.kind());
            List<String> certain = ids(all, query, order, verdicts, Certainty.MATCHES);
            List<String> may = ids(all, query, order, verdicts, Certainty.MAY_MATCH);
            if (!certain.isEmpty() && !may.isEmpty()) {
                seen.add("both");
            }
            try (SearchResult result = searched.index().search(query.includeMay(true))) {
                assertThat(result.total()).as(which).isEqualTo(certain.size());
                assertThat(result.mayTotal()).as(which).isEqualTo(may.size());
                assertPages(result, certain, may, order, queries.pageSize(), which);
                assertFacets(result, query, all, verdicts, which, seen);
                assertThat(result.points())
                        .as(which)
                        .allMatch(point ->
                                (point.certainty() == Certainty.MATCHES ? certain : may)
                                        .contains(point.id()));
                assertNearMisses(result, query, order, all, verdicts, which, seen);
                assertReasons(query, all, certain, may, verdicts, which);
                assertVerdicts(query, all, verdicts, which);
            }
            try (SearchResult result = searched.index().search(query)) {
                assertThat(result.total()).as(which).isEqualTo(certain.size());
                var listed = new ArrayList<String>();
                result.forEach(order, hit -> listed.add(hit.id()));
                assertThat(listed).as(which).isEqualTo(certain);
            }
        }
        assertThat(seen).contains("both", "near miss", "bucket with both", "bucket with may alone");
    }

    private static List<String> ids(
            List<ReferenceRecord> all,
            SearchQuery query,
            SearchOrder order,
            BruteForceVerdicts verdicts,
            Certainty certainty) {
        return all.stream()
                .filter(record -> verdicts.certainty(record, query) == certainty)
                .sorted(BruteForceSearch.comparator(query, order))
                .map(ReferenceRecord::id)
                .toList();
    }

    private static void assertPages(
            SearchResult result,
            List<String> certain,
            List<String> may,
            SearchOrder order,
            int size,
            String which) {
        var all = new ArrayList<>(certain);
        all.addAll(may);
        var listed = new ArrayList<String>();
        result.forEach(
                order,
                hit -> {
                    listed.add(hit.id());
                    boolean isCertain = listed.size() <= certain.size();
                    assertThat(hit.certainty())
                            .as(which)
                            .isEqualTo(isCertain ? Certainty.MATCHES : Certainty.MAY_MATCH);
                });
        assertThat(listed).as(which).isEqualTo(all);
        var forward = new ArrayList<String>();
        SearchPage page = result.page(PageRequest.first(order, size));
        forward.addAll(idsOf(page));
        while (page.hasNext()) {
            page = result.page(PageRequest.after(order, size, page.endCursor()));
            assertThat(page.hasPrevious()).as(which).isTrue();
            forward.addAll(idsOf(page));
        }
        assertThat(forward).as(which).isEqualTo(all);
        var backward = new ArrayList<String>();
        page = result.page(PageRequest.last(order, size));
        backward.addAll(0, idsOf(page));
        while (page.hasPrevious()) {
            page = result.page(PageRequest.before(order, size, page.startCursor()));
            assertThat(page.hasNext()).as(which).isTrue();
            backward.addAll(0, idsOf(page));
        }
        assertThat(backward).as(which).isEqualTo(all);
    }

    /** A bucket's numbers are those of the query with the bucket's code alone. */
    private void assertFacets(
            SearchResult result,
            SearchQuery query,
            List<ReferenceRecord> all,
            BruteForceVerdicts verdicts,
            String which,
            Set<Object> seen) {
        for (FacetCount counted : result.facets(null, true)) {
            FacetDefinition facet = counted.facet();
            var expected = new TreeMap<String, List<Integer>>();
            Set<String> occurring = new HashSet<>();
            all.forEach(record ->
                    verdicts.values(record, facet)
                            .forEach(code ->
                                    occurring.addAll(verdicts.selfAndBroader(facet, code))));
            FacetClause clause =
                    query.facets().getOrDefault(facet.name(), FacetClause.NO_CONDITION);
            SearchQuery open = query.with(facet.name(), clause.withAny(List.of()));
            var rest = new LinkedHashMap<ReferenceRecord, Certainty>();
            for (ReferenceRecord record : all) {
                Certainty certainty = verdicts.certainty(record, open);
                if (certainty != null) {
                    rest.put(record, certainty);
                }
            }
            // A concluded role is not among the random codes.
            var codes = new TreeSet<>(random.codes().get(facet.scheme()));
            codes.addAll(occurring);
            for (String code : codes) {
                SearchQuery withCode = query.with(facet.name(), clause.withAny(List.of(code)));
                var counts = new EnumMap<Certainty, Integer>(Certainty.class);
                for (var each : rest.entrySet()) {
                    ReferenceRecord record = each.getKey();
                    // The status that is asked for decides on other facets, too.
                    Certainty certainty =
                            facet.name().equals("STATUS")
                                    ? verdicts.certainty(record, withCode)
                                    : verdicts.withCode(record, each.getValue(), facet, withCode);
                    if (certainty != null) {
                        counts.merge(certainty, 1, Integer::sum);
                    }
                }
                int count = counts.getOrDefault(Certainty.MATCHES, 0);
                int may = counts.getOrDefault(Certainty.MAY_MATCH, 0);
                if (count > 0 || (may > 0 && occurring.contains(code))) {
                    expected.put(code, List.of(count, may));
                    seen.add(count == 0 ? "bucket with may alone" : "bucket with both");
                }
            }
            var found = new TreeMap<String, List<Integer>>();
            counted.buckets()
                    .forEach(bucket ->
                            found.put(bucket.code(), List.of(bucket.count(), bucket.may())));
            assertThat(found).as("%s of %s", facet.name(), which).isEqualTo(expected);
            long unknown =
                    rest.entrySet().stream()
                            .filter(each ->
                                    each.getValue() == Certainty.MATCHES
                                            && verdicts.values(each.getKey(), facet).isEmpty())
                            .count();
            assertThat(counted.unknown())
                    .as("%s of %s", facet.name(), which)
                    .isEqualTo((int) unknown);
        }
    }

    private static void assertNearMisses(
            SearchResult result,
            SearchQuery query,
            SearchOrder order,
            List<ReferenceRecord> all,
            BruteForceVerdicts verdicts,
            String which,
            Set<Object> seen) {
        List<String> expected =
                all.stream()
                        .filter(record -> verdicts.isNearMiss(record, query))
                        .sorted(BruteForceSearch.comparator(query, order))
                        .map(ReferenceRecord::id)
                        .limit(15)
                        .toList();
        if (!expected.isEmpty()) {
            seen.add("near miss");
        }
        assertThat(result.nearMisses(order, 15)).as(which).isEqualTo(expected);
    }

    /** Records without a criterion that they may meet are left out. */
    private void assertVerdicts(
            SearchQuery query,
            List<ReferenceRecord> all,
            BruteForceVerdicts verdicts,
            String which) {
        if (query.kind() != EntityKind.SITE) {
            return;
        }
        var expected = new TreeMap<String, List<Verdict>>();
        for (ReferenceRecord record : all) {
            List<Verdict> own = verdicts.verdicts(record, query);
            if (own.stream().anyMatch(each -> each != Verdict.NO)) {
                expected.put(record.id(), own);
            }
        }
        var found = new TreeMap<String, List<Verdict>>();
        searched.index().forEachVerdict(query, site -> found.put(site.id(), site.verdicts()));
        assertThat(found).as(which).isEqualTo(expected);
    }

    private void assertReasons(
            SearchQuery query,
            List<ReferenceRecord> all,
            List<String> certain,
            List<String> may,
            BruteForceVerdicts verdicts,
            String which) {
        var some = new ArrayList<String>();
        some.addAll(certain.subList(0, Math.min(5, certain.size())));
        some.addAll(may.subList(0, Math.min(10, may.size())));
        Map<String, List<MatchReason>> found = reasons.find(query, some);
        for (ReferenceRecord record : all) {
            if (some.contains(record.id())) {
                List<Verdict> given =
                        found.get(record.id()).stream()
                                .filter(reason ->
                                        !List.of("text", "within").contains(reason.criterion()))
                                .map(MatchReason::verdict)
                                .toList();
                assertThat(given)
                        .as("%s in %s", record.id(), which)
                        .isEqualTo(verdicts.verdicts(record, query));
            }
        }
    }

    private static List<String> idsOf(SearchPage page) {
        return page.hits().stream().map(SearchHit::id).toList();
    }
}
