package eu.atmpatlas.graph.curation;

import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.curation.Proposal.State;
import eu.atmpatlas.graph.curation.ProposalDecisions.Decision;
import eu.atmpatlas.graph.curation.Proposals.Suggestion;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.statement.Statement.Rank;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Changes of people in a real database. */
@GraphTest
class CurationWriteTests {

    private static final String SITE_ID = "site-one";
    private static final Editor CURATOR = new Editor("c", "Curator", Method.EDIT);
    private static final Editor OWNER = new Editor("o", "Owner", Method.OWNER);

    private final Graph graph;
    private final GraphChangeLog log;
    private final WriteService writeService;
    private final Proposals proposals;
    private final ProposalDecisions decisions;
    private final RecordEdits edits;
    private final ChangeReverts reverts;

    CurationWriteTests(Graph graph) {
        this.graph = graph;
        Clock clock = Clock.systemUTC();
        var vocabularies = new Vocabularies(graph);
        log = new GraphChangeLog(graph);
        writeService = new WriteService(graph, vocabularies, new CommitSignal(), clock);
        proposals = new Proposals(graph, vocabularies, writeService, clock);
        decisions = new ProposalDecisions(graph, vocabularies, writeService, clock);
        edits = new RecordEdits(graph, vocabularies, writeService, clock);
        reverts = new ChangeReverts(graph, log, writeService, clock);
    }

    @BeforeEach
    void beginWithASite(SharedDatabase database) {
        database.clear();
        writeService.apply(
                List.of(
                        entity(SITE, SITE_ID, Map.of("capabilities", List.of("QC"))),
                        concept("capability", "VECTOR", null),
                        concept("capability", "QC", null),
                        vocabulary("capability"),
                        source()),
                PROVENANCE);
    }

    @Test
    void aCuratorsStatementPrevailsAndOthersStay() {
        edit(CURATOR, area("100", "https://one.example"));
        edit(CURATOR, area("200", "https://two.example"));
        assertThat(values("cleanroomArea")).containsExactly("200.0");
        edit(CURATOR, area("100", "https://three.example"));
        assertThat(values("cleanroomArea")).containsExactly("100.0");
        assertThat(record().statements()).hasSize(3);

        edit(CURATOR, capability("QC", false, "https://one.example"));
        assertThat(values("capabilities")).isEmpty();
        assertThat(record().statements())
                .filteredOn(each -> each.field().equals("capabilities"))
                .as("the statement of the import and the denial")
                .hasSize(2);
    }

    @Test
    void anOwnersStatementHasNoRankOfItsOwn() {
        edit(CURATOR, area("100", "https://one.example"));
        edit(OWNER, area("300", "https://own.example"));
        assertThat(record().statements())
                .filteredOn(each -> each.method() == Method.OWNER)
                .extracting(Statement::rank)
                .containsExactly(Rank.NORMAL);
    }

    @Test
    void aProposalIsAppliedOnceHoweverManyAcceptIt() throws Exception {
        String id = suggest(capability("VECTOR", true, "https://one.example"), "key");
        long before = log.head();
        List<ProposalResult> results =
                inParallel(() ->
                        decisions.decide(
                                new Decision(id, State.ACCEPTED, List.of(), null), CURATOR));
        assertThat(results).filteredOn(each -> each.problems().isEmpty()).hasSize(1);
        assertThat(results)
                .flatExtracting(ProposalResult::problems)
                .extracting(CurationProblem::code)
                .containsOnly(Code.NOT_OPEN);
        assertThat(values("capabilities")).containsExactly("QC", "VECTOR");
        assertThat(log.after(before, 100))
                .filteredOn(change -> change.subjectId().equals(SITE_ID))
                .hasSize(1);
    }

    @Test
    void equalRequestsAtTheSameTimeMakeOneProposal() throws Exception {
        List<String> ids =
                inParallel(() -> suggest(capability("VECTOR", true, "https://a.example"), "key"));
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(suggest(capability("VECTOR", true, "https://b.example"), "key"))
                .as("another content")
                .isNotEqualTo(ids.getFirst());
    }

    @Test
    void newRecordsWithOneNameGetIdsOfTheirOwn() throws Exception {
        var made = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var suggestion =
                    new Suggestion(
                            null,
                            SITE,
                            List.of(
                                    new FieldChange(
                                            "name",
                                            List.of("Sïte One"),
                                            true,
                                            "https://a.example",
                                            null,
                                            null)),
                            "number " + i,
                            null,
                            null);
            ProposalResult result = proposals.suggest(suggestion);
            assertThat(result.problems()).isEmpty();
            made.add(idOf(result));
        }
        Deque<String> open = new ArrayDeque<>(made);
        List<ProposalResult> results =
                inParallel(() -> {
                    String id;
                    synchronized (open) {
                        id = open.pop();
                    }
                    return decisions.decide(
                            new Decision(id, State.ACCEPTED, List.of(), null), CURATOR);
                });
        assertThat(results).allMatch(each -> each.problems().isEmpty());
        assertThat(results)
                .extracting(each -> each.proposal() == null ? null : each.proposal().record())
                .containsExactlyInAnyOrder("site-one-2", "site-one-3", "site-one-4", "site-one-5");
    }

    @Test
    void anOpenProposalIsComparedWithTheRecordAsItIsNow() {
        String id = suggest(capability("VECTOR", true, "https://one.example"), null);
        edit(CURATOR, capability("QC", false, "https://two.example"));
        Proposal proposal = proposals.find(id).orElseThrow();
        FieldDifference difference = proposals.differences(proposal).getFirst();
        assertThat(difference.before()).isEmpty();
        assertThat(difference.after()).containsExactly("VECTOR");
    }

    /** An edit that can be reverted: what its field showed before it. */
    private record Done(long seq, String field, List<String> before) {}

    /** Only the last change of a field can be reverted, and other fields stay as they are. */
    @Test
    void randomEditsAreRevertedFieldByField() {
        var random = new Random(7);
        var fields = List.of("name", "summary", "cleanroomArea", "capabilities");
        var done = new HashMap<String, Deque<Done>>();
        fields.forEach(field -> done.put(field, new ArrayDeque<>()));
        for (int step = 1; step <= 60; step++) {
            String field = fields.get(random.nextInt(fields.size()));
            Deque<Done> stack = done.get(field);
            if (stack.isEmpty() || random.nextInt(3) > 0) {
                List<String> before = values(field);
                long seq = edit(CURATOR, random(field, step, random));
                stack.push(new Done(seq, field, before));
                continue;
            }
            var shown = new HashMap<String, List<String>>();
            fields.forEach(each -> shown.put(each, values(each)));
            Done chosen = List.copyOf(stack).get(random.nextInt(stack.size()));
            CurationResult result = reverts.revert(chosen.seq(), "step " + step, CURATOR);
            if (chosen == stack.peek()) {
                assertThat(result.problems()).isEmpty();
                stack.pop();
                shown.put(field, chosen.before());
            } else {
                assertThat(result.problems())
                        .extracting(CurationProblem::code)
                        .containsExactly(Code.CHANGED_LATER);
            }
            fields.forEach(each -> assertThat(values(each)).as(each).isEqualTo(shown.get(each)));
        }
    }

    private static FieldChange random(String field, int step, Random random) {
        return switch (field) {
            case "name", "summary" ->
                    new FieldChange(field, List.of("Text " + step), true, null, null, null);
            case "cleanroomArea" -> area(Integer.toString(step), "https://one.example/" + step);
            default ->
                    capability(
                            random.nextBoolean() ? "QC" : "VECTOR",
                            random.nextBoolean(),
                            "https://two.example/" + step);
        };
    }

    private static FieldChange area(String value, String source) {
        return new FieldChange("cleanroomArea", List.of(value + ".0"), true, source, null, null);
    }

    private static FieldChange capability(String code, boolean asserted, String source) {
        return new FieldChange("capabilities", List.of(code), asserted, source, null, null);
    }

    private long edit(Editor editor, FieldChange change) {
        CurationResult result =
                edits.edit(
                        new RecordEdits.Edit(SITE_ID, List.of(change), log.head(), null), editor);
        assertThat(result.problems()).isEmpty();
        Long seq = result.seq();
        return seq == null ? -1 : seq;
    }

    private String suggest(FieldChange change, @Nullable String key) {
        ProposalResult result =
                proposals.suggest(new Suggestion(SITE_ID, null, List.of(change), null, key, null));
        assertThat(result.problems()).isEmpty();
        return idOf(result);
    }

    private static String idOf(ProposalResult result) {
        Proposal proposal = result.proposal();
        return proposal == null ? "" : proposal.id();
    }

    private EntityDraft record() {
        return CurrentRecord.read(graph, SITE_ID).orElseThrow().draft();
    }

    private List<String> values(String field) {
        return ChangeApplier.values(record(), field);
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<T>> started = threads.invokeAll(List.of(work, work, work, work));
            var results = new ArrayList<T>();
            for (Future<T> each : started) {
                results.add(each.get());
            }
            return results;
        }
    }
}
