package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.index.IndexFolderException;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.MutableClock;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The index follows the graph, and is rebuilt whenever it is invalid. */
@GraphTest
class IndexFollowingTests {

    private static final SearchQuery SITES = SearchQuery.of(EntityKind.SITE);

    @TempDir private Path folder;
    private final MutableClock clock = new MutableClock();
    private final AtomicReference<@Nullable Random> flaw = new AtomicReference<>();
    private SearchGraph searched;

    @BeforeEach
    void writeAFewSites(SharedDatabase database, Graph graph) throws Exception {
        database.clear();
        searched = new SearchGraph(graph, folder, clock, each -> new FlakySource(each, flaw));
        searched.write(
                Stream.of(
                                List.of(
                                        DraftBuilder.source(),
                                        DraftBuilder.vocabulary("capability"),
                                        DraftBuilder.concept("capability", "MAKING", null),
                                        DraftBuilder.concept("capability", "VECTORS", null),
                                        DraftBuilder.concept("capability", "LENTI", "VECTORS"),
                                        DraftBuilder.vocabulary("institution-kind"),
                                        DraftBuilder.concept("institution-kind", "HOSPITAL", null),
                                        DraftBuilder.concept("institution-kind", "COMPANY", null)),
                                List.of(
                                        DraftBuilder.of(
                                                        EntityKind.INSTITUTION,
                                                        "umcu",
                                                        "UMC Utrecht")
                                                .codes("kinds", "HOSPITAL")
                                                .put(),
                                        DraftBuilder.of(EntityKind.INSTITUTION, "acme", "Acme")
                                                .codes("kinds", "COMPANY")
                                                .put()),
                                sites(5),
                                List.of(
                                        DraftBuilder.relation(
                                                "umcu", RelationType.OPERATES, "site-1")))
                        .flatMap(List::stream)
                        .toList());
    }

    @AfterEach
    void stop() throws Exception {
        searched.close();
    }

    private static List<Write> sites(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        DraftBuilder.of(EntityKind.SITE, "site-" + i, "Site " + i)
                                .codes("capabilities", "LENTI")
                                .put())
                .toList();
    }

    @Test
    void whatIsWrittenIsFoundAsSoonAsItsChangeIsAwaited() throws Exception {
        for (int i = 10; i < 30; i++) {
            searched.write(
                    List.of(DraftBuilder.of(EntityKind.SITE, "site-" + i, "Late " + i).put()));
            assertThat(searched.ids(SITES.withText("late " + i))).containsExactly("site-" + i);
        }
    }

    @Test
    void aSiteIsFoundByItsOperatorsNewNameAndKindAndNoLongerByTheOld() throws Exception {
        assertThat(searched.ids(SITES.withText("utrecht"))).containsExactly("site-1");

        searched.write(
                List.of(
                        DraftBuilder.of(EntityKind.INSTITUTION, "umcu", "Prinses Máxima")
                                .codes("kinds", "COMPANY")
                                .put()));

        assertThat(searched.ids(SITES.withText("utrecht"))).isEmpty();
        assertThat(searched.ids(SITES.withText("maxima"))).containsExactly("site-1");
        assertThat(searched.ids(SITES.with("OPERATOR_KIND", FacetClause.any("COMPANY"))))
                .containsExactly("site-1");
    }

    @Test
    void aSiteForgetsAnOperatorThatIsTakenOutAndGoesAlongWithOneThatIsMerged() throws Exception {
        searched.write(List.of(new Write.MergeEntity("umcu", "acme")));
        assertThat(searched.ids(SITES.operatedBy(List.of("acme")))).containsExactly("site-1");
        assertThat(searched.ids(SITES.with("OPERATOR_KIND", FacetClause.any("HOSPITAL"))))
                .isEmpty();
        assertThat(searched.ids(SearchQuery.of(EntityKind.INSTITUTION))).containsExactly("acme");

        searched.write(List.of(new Write.RemoveEntity("acme")));
        assertThat(searched.ids(SITES.with("OPERATOR_KIND", FacetClause.known(true)))).isEmpty();
        assertThat(searched.ids(SITES.withText("acme"))).isEmpty();
    }

    @Test
    void recordsThatAreTakenOutOrMergedAreGone() throws Exception {
        searched.write(
                List.of(
                        new Write.RemoveEntity("site-2"),
                        new Write.MergeEntity("site-3", "site-4")));
        assertThat(searched.ids(SITES)).containsExactly("site-1", "site-4", "site-5");
        assertThat(searched.ids(SITES.withText("site 3"))).containsExactly("site-4");
    }

    @Test
    void aConceptThatMovesInItsHierarchyMovesItsRecords() throws Exception {
        SearchQuery making = SITES.with("CAPABILITY", FacetClause.any("MAKING"));
        assertThat(searched.ids(making)).isEmpty();

        searched.write(List.of(DraftBuilder.concept("capability", "VECTORS", "MAKING")));

        assertThat(searched.ids(making)).hasSize(5);
    }

    @Test
    void whatIsWrittenWhileStoppedIsFoundAfterwards() throws Exception {
        searched.stop();
        long seq = searched.writeOnly(sites(40));
        searched.open();
        searched.awaitSeq(seq);
        assertThat(searched.index().count(SITES)).isEqualTo(40);
    }

    @Test
    void aDeletedIndexIsRebuilt() throws Exception {
        searched.stop();
        FileSystemUtils.deleteRecursively(folder);
        searched.open();
        searched.awaitSeq(searched.log().head());
        assertThat(searched.index().count(SITES)).isEqualTo(5);
    }

    @Test
    void aDamagedIndexIsRebuilt() throws Exception {
        searched.stop();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        searched.open();
        searched.awaitSeq(searched.log().head());
        assertThat(searched.index().count(SITES)).isEqualTo(5);
    }

    @Test
    void aTruncatedIndexIsRebuilt() throws Exception {
        searched.stop();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().contains("segments")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Path others = Files.writeString(folder.resolve("notes.txt"), "not of the index");
        searched.open();
        searched.awaitSeq(searched.log().head());
        assertThat(searched.index().count(SITES)).isEqualTo(5);
        assertThat(others).exists();
    }

    @Test
    void anIndexOfAnotherGraphIsRebuilt(SharedDatabase database) throws Exception {
        long head = searched.log().head();
        searched.stop();
        database.clear();
        searched.writeOnly(
                List.of(
                        DraftBuilder.source(),
                        DraftBuilder.of(EntityKind.SITE, "other", "Other").put()));
        while (searched.log().head() < head) {
            searched.writeOnly(
                    List.of(
                            DraftBuilder.of(
                                            EntityKind.SITE,
                                            "other",
                                            "Other " + searched.log().head())
                                    .put()));
        }
        searched.open();
        searched.awaitSeq(head);
        assertThat(searched.ids(SITES)).containsExactly("other");
    }

    @Test
    void anIndexAheadOfTheGraphIsRebuilt(SharedDatabase database) throws Exception {
        searched.stop();
        database.clear();
        long seq =
                searched.writeOnly(
                        List.of(
                                DraftBuilder.source(),
                                DraftBuilder.of(EntityKind.SITE, "only", "Only").put()));
        searched.open();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    assertThat(searched.index().progress().seq()).isEqualTo(seq);
                    assertThat(searched.ids(SITES)).containsExactly("only");
                });
    }

    /** Random writes, failures and restarts: the index ends equal to a rebuilt one. */
    @Test
    void anIndexThatFailsAndRestartsEndsAsOneMadeAnew(Graph graph, @TempDir Path other)
            throws Exception {
        var random = new Random(7);
        for (int restart = 0; restart < 4; restart++) {
            flaw.set(new Random(random.nextLong()));
            long seq = 0;
            for (int i = 0; i < 30; i++) {
                seq = searched.writeOnly(List.of(anyWrite(random)));
            }
            flaw.set(null);
            searched.awaitSeq(seq);
            try (var anew = new SearchGraph(graph, other.resolve("index-" + restart))) {
                anew.awaitSeq(seq);
                for (SearchQuery query :
                        List.of(
                                SITES,
                                SITES.operatedBy(List.of("umcu")),
                                SITES.operatedBy(List.of("acme")),
                                SITES.with("OPERATOR_KIND", FacetClause.any("COMPANY")),
                                SITES.with("CAPABILITY", FacetClause.any("VECTORS")),
                                SITES.withText("maxima"),
                                SearchQuery.of(EntityKind.INSTITUTION))) {
                    assertThat(searched.ids(query)).as("%s", query).isEqualTo(anew.ids(query));
                }
            }
            searched.stop();
            searched.writeOnly(List.of(anyWrite(random)));
            searched.open();
        }
        assertThat(FlakySource.FAILURES).hasPositiveValue();
    }

    private static Write anyWrite(Random random) {
        String site = "site-" + (1 + random.nextInt(5));
        String institution = random.nextBoolean() ? "umcu" : "acme";
        return switch (random.nextInt(4)) {
            case 0 ->
                    DraftBuilder.of(EntityKind.SITE, site, "Site " + random.nextInt(1_000))
                            .codes("capabilities", random.nextBoolean() ? "LENTI" : "MAKING")
                            .put();
            case 1 ->
                    DraftBuilder.of(
                                    EntityKind.INSTITUTION,
                                    institution,
                                    random.nextBoolean() ? "Prinses Máxima" : "Acme")
                            .codes("kinds", random.nextBoolean() ? "HOSPITAL" : "COMPANY")
                            .put();
            case 2 ->
                    DraftBuilder.concept(
                            "capability", "VECTORS", random.nextBoolean() ? "MAKING" : null);
            default ->
                    DraftBuilder.relation(
                            institution,
                            RelationType.OPERATES,
                            site,
                            null,
                            random.nextBoolean() ? LocalDate.of(2020, 1, 1) : null);
        };
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void itFollowsAndStopsThoughTheClockIsSetBack() throws Exception {
        clock.step(Duration.ofDays(-1));
        searched.awaitDay(LocalDate.now(clock));
        searched.write(sites(7));
        assertThat(searched.index().count(SITES)).isEqualTo(7);

        clock.step(Duration.ofDays(-365));
        searched.stop();

        searched.open();
        searched.write(sites(8));
        assertThat(searched.index().count(SITES)).isEqualTo(8);
    }

    @Test
    void matchesStayAsTheyWereWhileTheIndexGoesOn() throws Exception {
        try (SearchResult matches = searched.index().search(SITES)) {
            searched.write(List.of(new Write.RemoveEntity("site-1")));
            assertThat(matches.total()).isEqualTo(5);
            assertThat(matches.page(PageRequest.first(SearchOrder.NAME, 10)).hits()).hasSize(5);
        }
        assertThat(searched.index().count(SITES)).isEqualTo(4);
    }

    @Test
    void aSecondInstanceOnTheSameFolderIsRefused(Graph graph) {
        assertThatThrownBy(() -> new SearchGraph(graph, folder))
                .isInstanceOf(IndexFolderException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("in use by another instance");
    }
}
