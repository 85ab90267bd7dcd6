package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.curation.Proposal.State;
import eu.atmpatlas.graph.curation.RecordWriter.ConcurrentChangeException;
import eu.atmpatlas.graph.curation.RecordWriter.ProblemException;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides on proposals. What is accepted is written, logged and recorded as decided in one
 * transaction, so a proposal is applied once or not at all. Thread-safe.
 */
public final class ProposalDecisions {

    private final Graph graph;
    private final ChangeApplier applier;
    private final RecordWriter writer;
    private final AuditTrail audit;
    private final ProposalStore store = new ProposalStore();
    private final Clock clock;

    /** Decides on the proposals of the graph. */
    public ProposalDecisions(
            Graph graph, Vocabularies vocabularies, WriteService writeService, Clock clock) {
        this.graph = graph;
        this.applier = new ChangeApplier(graph, vocabularies, clock);
        this.writer = new RecordWriter(writeService);
        this.audit = new AuditTrail(graph, clock);
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param outcome not {@link State#OPEN}
     * @param changes in place of the proposed ones, for {@link State#ADJUSTED}
     * @param reason published if the proposal is applied
     */
    public record Decision(
            String proposal, State outcome, List<FieldChange> changes, @Nullable String reason) {}

    /** Executes a decision. Who may decide is checked before. */
    public ProposalResult decide(Decision decision, Editor editor) {
        Optional<CurationProblem> wrong = check(decision);
        if (wrong.isPresent()) {
            return new ProposalResult(find(decision.proposal()), List.of(wrong.get()));
        }
        try {
            boolean applies =
                    decision.outcome() == State.ACCEPTED || decision.outcome() == State.ADJUSTED;
            return applies
                    ? RecordWriter.repeat(() -> apply(decision, editor))
                    : close(decision, editor);
        } catch (ProblemException found) {
            return new ProposalResult(find(decision.proposal()), List.of(found.problem()));
        } catch (RefusedWritesException refused) {
            return new ProposalResult(find(decision.proposal()), RecordWriter.problems(refused));
        }
    }

    private @Nullable Proposal find(String id) {
        return graph.read(tx -> store.find(tx, id)).orElse(null);
    }

    private static Optional<CurationProblem> check(Decision decision) {
        boolean hasReason = decision.reason() != null && !decision.reason().isBlank();
        if (decision.outcome() == State.REJECTED && !hasReason) {
            return Optional.of(
                    new CurationProblem(Code.MISSING_REASON, "reason", "Say why it is rejected."));
        }
        if (decision.outcome() == State.ADJUSTED && decision.changes().isEmpty()) {
            return Optional.of(
                    new CurationProblem(
                            Code.MISSING_VALUE, "changes", "Give the adjusted changes."));
        }
        if (decision.outcome() == State.OPEN) {
            return Optional.of(
                    new CurationProblem(Code.INVALID_VALUE, "decision", "OPEN is not a decision."));
        }
        return Proposals.checkNote(decision.reason()).stream()
                .findFirst()
                .map(problem -> new CurationProblem(problem.code(), "reason", problem.message()));
    }

    private ProposalResult close(Decision decision, Editor editor) {
        return graph.write(tx -> {
            Proposal proposal = open(tx, decision.proposal());
            var unchanged = new Proposal.Outcome(proposal.record(), proposal.changes(), List.of());
            return new ProposalResult(finish(tx, proposal, decision, unchanged, editor), List.of());
        });
    }

    private ProposalResult apply(Decision decision, Editor editor) {
        Proposal proposal = graph.read(tx -> open(tx, decision.proposal()));
        List<FieldChange> changes =
                decision.outcome() == State.ADJUSTED ? decision.changes() : proposal.changes();
        String id = proposal.record();
        Optional<CurrentRecord> current =
                id == null ? Optional.empty() : CurrentRecord.read(graph, id);
        if (id != null && current.isEmpty()) {
            throw new ProblemException(Code.NOT_FOUND, "The record is no longer there.");
        }
        EntityDraft draft =
                current.map(CurrentRecord::draft)
                        .orElseGet(() ->
                                EntityDraft.builder(
                                                proposal.kind(),
                                                RecordIds.free(
                                                        graph,
                                                        proposal.kind().path(),
                                                        name(changes)),
                                                "")
                                        .build());
        ChangeApplier.Applied applied = applier.apply(draft, id == null, changes, editor);
        if (!applied.problems().isEmpty()) {
            return new ProposalResult(proposal, applied.problems());
        }
        var outcome = new Proposal.Outcome(draft.id(), changes, applied.differences());
        var finished = new ArrayList<Proposal>();
        writer.write(
                RecordWriter.writes(
                        applied,
                        applied.draft(),
                        current.map(CurrentRecord::synthetic).orElse(false)),
                new Provenance(editor.name(), reason(decision), Provenance.Method.EDIT),
                tx -> {
                    boolean asRead =
                            current.map(record -> record.isCurrent(tx))
                                    .orElseGet(() -> !CurrentRecord.isUsed(tx, draft.id()));
                    if (!asRead) {
                        throw new ConcurrentChangeException();
                    }
                    Proposal stillOpen = open(tx, decision.proposal());
                    finished.clear();
                    finished.add(finish(tx, stillOpen, decision, outcome, editor));
                });
        return new ProposalResult(finished.getFirst(), List.of());
    }

    private static String name(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("name"))
                .flatMap(change -> change.values().stream())
                .findFirst()
                .orElse("");
    }

    private static String reason(Decision decision) {
        String start =
                decision.outcome() == State.ADJUSTED
                        ? "proposal accepted with changes"
                        : "proposal accepted";
        String reason = decision.reason();
        return reason == null || reason.isBlank() ? start : start + ": " + reason;
    }

    private Proposal open(Tx tx, String id) {
        Proposal proposal =
                store.find(tx, id)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Code.NOT_FOUND, "There is no proposal with this id."));
        if (proposal.state() != State.OPEN) {
            throw new ProblemException(Code.NOT_OPEN, "The proposal is decided already.");
        }
        return proposal;
    }

    private Proposal finish(
            Tx tx, Proposal proposal, Decision decision, Proposal.Outcome outcome, Editor editor) {
        String by = decision.outcome() == State.WITHDRAWN ? null : editor.name();
        Proposal decided =
                proposal.decided(
                        decision.outcome(), outcome, clock.instant(), by, decision.reason());
        store.put(tx, decided, null);
        audit.add(
                tx,
                editor.id(),
                "decideProposal",
                proposal.id(),
                "%s, record %s".formatted(decision.outcome(), outcome.record()),
                null);
        return decided;
    }
}
