package eu.atmpatlas.graph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.Statement.Rank;
import eu.atmpatlas.graph.statement.StatementBuilder;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

class StatementSelectionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<String, String> URLS =
            Map.of(
                    "ema", "https://www.ema.europa.eu/en/list",
                    "own", "https://www.example.org/about",
                    "journal", "https://doi.org/10.1000/1",
                    "news", "https://news.example.com/1");
    private static final StatementSelection SELECTION =
            new StatementSelection(id -> Optional.ofNullable(URLS.get(id)), TODAY);

    @Test
    void theRecordItselfCountsUntilASourceDisagrees() {
        EntityDraft site = site(Map.of("capabilities", List.of("PLASMID", "QC")), List.of("news"));
        EntityDraft after =
                SELECTION.select(RecordStatements.add(site, List.of(no("PLASMID", "ema"))));
        assertThat(after.codes("capabilities")).containsExactly("QC");
        assertThat(FieldStatements.of(after, "capabilities").denied()).containsExactly("PLASMID");
        assertThat(RecordStatements.contradictions(after, TODAY)).containsExactly("capabilities");
        assertThat(RecordStatements.all(after))
                .filteredOn(statement -> "PLASMID".equals(statement.value()))
                .extracting(Statement::claim, Statement::shown)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Claim.YES, false),
                        org.assertj.core.groups.Tuple.tuple(Claim.NO, true));
    }

    @Test
    void anOfficialRegisterIsStrongerThanTheOrganisationAndThatThanAJournalAndThatThanNews() {
        for (List<String> pair :
                List.of(
                        List.of("ema", "own"),
                        List.of("own", "journal"),
                        List.of("journal", "news"))) {
            EntityDraft site = site(Map.of(), List.of("news"));
            EntityDraft after =
                    SELECTION.select(
                            RecordStatements.add(
                                    site,
                                    List.of(
                                            no("QC", pair.getFirst()),
                                            yes("QC", pair.getLast()).statedOn(TODAY).build())));
            assertThat(after.codes("capabilities")).as(pair.toString()).isEmpty();
        }
    }

    @Test
    void theLaterDayDecidesBetweenEqualSourcesAndARankBeforeAll() {
        EntityDraft site = site(Map.of(), List.of("news"));
        Statement old = yes("QC", "news").statedOn(TODAY.minusYears(3)).build();
        Statement later =
                Statement.about("capabilities", Claim.NO, List.of("news"))
                        .value("QC")
                        .retrievedOn(TODAY.minusYears(1))
                        .build();
        assertThat(select(site, old, later).codes("capabilities")).isEmpty();
        Statement preferred = old.toBuilder().rank(Rank.PREFERRED).build();
        assertThat(select(site, preferred, later).codes("capabilities")).containsExactly("QC");
        Statement deprecated = later.toBuilder().rank(Rank.DEPRECATED).build();
        assertThat(select(site, old, deprecated).codes("capabilities")).containsExactly("QC");
    }

    /** An owner is no stronger than the sources that the owner names. */
    @Test
    void whoEnteredAStatementDecidesNothing() {
        EntityDraft site = site(Map.of(), List.of("news"));
        for (Statement.Method weak : Statement.Method.values()) {
            for (Statement.Method strong : Statement.Method.values()) {
                Statement news = yes("QC", "news").entered(weak, "one").build();
                Statement register = no("QC", "ema").toBuilder().entered(strong, "two").build();
                assertThat(select(site, news, register).codes("capabilities")).isEmpty();
            }
        }
    }

    @Test
    void aFieldWithOneValueShowsTheStrongest() {
        EntityDraft site = site(Map.of("status", List.of("OPERATIONAL")), List.of("news"));
        Statement closed =
                Statement.about("status", Claim.YES, List.of("own")).value("CLOSED").build();
        EntityDraft after = select(site, closed);
        assertThat(after.codes("status")).containsExactly("CLOSED");
        assertThat(RecordStatements.contradictions(after, TODAY)).containsExactly("status");
    }

    @Test
    void aPlainValueIsSelectedLikeAConcept() {
        EntityDraft site =
                site(Map.of(), List.of("news")).toBuilder()
                        .values(Map.of("cleanroomArea", 100.0))
                        .build();
        Statement area =
                Statement.about("cleanroomArea", Claim.YES, List.of("ema")).value("450.5").build();
        assertThat(select(site, area).values()).containsEntry("cleanroomArea", 450.5);
    }

    @Test
    void whatHasEndedIsKeptAndNotShown() {
        EntityDraft site = site(Map.of(), List.of("news"));
        Statement ended = yes("QC", "ema").valid(null, TODAY.minusDays(1)).build();
        EntityDraft after = select(site, ended);
        assertThat(after.codes("capabilities")).isEmpty();
        assertThat(after.statements()).singleElement().matches(statement -> !statement.shown());
    }

    @Test
    void aCompleteListKeepsTheValuesOfTheRecord() {
        EntityDraft site = site(Map.of("capabilities", List.of("QC")), List.of("news"));
        EntityDraft after =
                select(
                        site,
                        Statement.about("capabilities", Claim.COMPLETE, List.of("own")).build());
        FieldStatements capabilities = FieldStatements.of(after, "capabilities");
        assertThat(capabilities.complete()).isTrue();
        assertThat(capabilities.asserted()).containsExactly("QC");
        assertThat(RecordStatements.all(after)).hasSize(2);
    }

    @Test
    void anImportReplacesWhatCameWithTheRecordAndKeepsTheRest() {
        EntityDraft first = site(Map.of("capabilities", List.of("PLASMID")), List.of("news"));
        EntityDraft withNo =
                SELECTION.select(RecordStatements.add(first, List.of(no("QC", "ema"))));
        EntityDraft next = site(Map.of("capabilities", List.of("QC", "LENTI")), List.of("news"));
        EntityDraft after = SELECTION.select(RecordStatements.replaceRecord(withNo, next));
        assertThat(after.codes("capabilities")).containsExactly("LENTI");
        assertThat(FieldStatements.of(after, "capabilities").denied()).containsExactly("QC");
        assertThat(after.statements()).noneMatch(s -> "PLASMID".equals(s.value()));
    }

    @Test
    void eachPartOfADetailIsFromTheStrongestStatementThatStatesIt() {
        EntityDraft site = site(Map.of("capabilities", List.of("QC")), List.of("news"));
        StatementDetail ofNews =
                new StatementDetail(
                        "CLOSED", TODAY, List.of("CLINICAL"), null, "200 L", List.of(), true);
        EntityDraft after =
                select(
                        site,
                        yes("QC", "news").detail(ofNews).statedOn(TODAY).build(),
                        yes("QC", "ema")
                                .detail(StatementDetail.ofStatus("PLANNED", null))
                                .statedOn(TODAY.minusDays(9))
                                .build());
        ValueDetail detail = SELECTION.details(after, "capabilities").getFirst();
        assertThat(detail.detail())
                .isEqualTo(
                        new StatementDetail(
                                "PLANNED",
                                null,
                                List.of("CLINICAL"),
                                null,
                                "200 L",
                                List.of(),
                                true));
        assertThat(detail.sources()).containsExactly("ema", "news");
        assertThat(detail.statedOn()).isEqualTo(TODAY);
        assertThat(detail.contradicted()).isFalse();
    }

    @Test
    void aDetailSaysWhichValuesAreDeniedAndContradicted() {
        EntityDraft site = site(Map.of("capabilities", List.of("PLASMID", "QC")), List.of("news"));
        EntityDraft after = select(site, no("PLASMID", "ema"));
        assertThat(SELECTION.details(after, "capabilities"))
                .extracting(ValueDetail::value, ValueDetail::asserted, ValueDetail::contradicted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("QC", true, false),
                        org.assertj.core.groups.Tuple.tuple("PLASMID", false, true));
    }

    @Test
    void selectingTwiceChangesNothing() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            EntityDraft once = SELECTION.select(randomSite(random));
            assertThat(SELECTION.select(once)).isEqualTo(once);
        }
    }

    /** The rule of the class's description, counted out for each value by sorting. */
    @Test
    void selectsAsSortingByTheRuleDoes() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            EntityDraft draft = randomSite(random);
            EntityDraft selected = SELECTION.select(draft);
            assertThat(new TreeSet<>(selected.codes("capabilities")))
                    .as(draft.statements().toString())
                    .isEqualTo(bySorting(draft.statements()));
        }
    }

    private static TreeSet<String> bySorting(List<Statement> statements) {
        Map<String, List<Statement>> byValue = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.rank() != Rank.DEPRECATED
                    && (statement.validTo() == null || !statement.validTo().isBefore(TODAY))) {
                byValue.computeIfAbsent(String.valueOf(statement.value()), any -> new ArrayList<>())
                        .add(statement);
            }
        }
        var shown = new TreeSet<String>();
        byValue.forEach((value, all) -> {
            all.sort(
                    Comparator.comparingInt((Statement s) -> s.rank() == Rank.PREFERRED ? 0 : 1)
                            .thenComparingInt(s ->
                                    List.of("ema", "own", "journal", "news")
                                            .indexOf(s.sources().getFirst()))
                            .thenComparing(
                                    s -> s.statedOn() == null ? LocalDate.MIN : s.statedOn(),
                                    Comparator.reverseOrder())
                            .thenComparingInt(s -> s.claim() == Claim.YES ? 0 : 1));
            if (all.getFirst().claim() == Claim.YES) {
                shown.add(value);
            }
        });
        return shown;
    }

    private static EntityDraft randomSite(Random random) {
        var statements = new ArrayList<Statement>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            statements.add(
                    Statement.about(
                                    "capabilities",
                                    random.nextBoolean() ? Claim.YES : Claim.NO,
                                    List.of(
                                            List.copyOf(new TreeSet<>(URLS.keySet()))
                                                    .get(random.nextInt(4))))
                            .value(List.of("QC", "LENTI").get(random.nextInt(2)))
                            .statedOn(
                                    random.nextInt(3) == 0
                                            ? null
                                            : TODAY.minusYears(random.nextInt(3)))
                            .valid(null, random.nextInt(5) == 0 ? TODAY.minusDays(1) : null)
                            .rank(Rank.values()[random.nextInt(3)])
                            .build());
        }
        return site(Map.of(), List.of("news")).toBuilder().statements(statements).build();
    }

    private static EntityDraft select(EntityDraft site, Statement... statements) {
        return SELECTION.select(RecordStatements.add(site, List.of(statements)));
    }

    private static StatementBuilder yes(String code, String source) {
        return Statement.about("capabilities", Claim.YES, List.of(source)).value(code);
    }

    private static Statement no(String code, String source) {
        return Statement.about("capabilities", Claim.NO, List.of(source)).value(code).build();
    }

    private static EntityDraft site(Map<String, List<String>> concepts, List<String> sources) {
        return EntityDraft.builder(EntityKind.SITE, "site-one", "Site one")
                .website("https://www.example.org")
                .sources(sources)
                .concepts(concepts)
                .build();
    }
}
