package eu.atmpatlas.backend.curation;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.backend.permission.Action;
import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.CurrentActor;
import eu.atmpatlas.backend.permission.Permissions;
import eu.atmpatlas.graph.curation.Editor;
import eu.atmpatlas.graph.curation.FieldDifference;
import eu.atmpatlas.graph.curation.Proposal;
import eu.atmpatlas.graph.curation.Proposal.State;
import eu.atmpatlas.graph.curation.ProposalDecisions;
import eu.atmpatlas.graph.curation.ProposalResult;
import eu.atmpatlas.graph.curation.Proposals;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.statement.Statement.Method;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Makes proposals and decides on them. */
@Controller
class ProposalController {

    private final Proposals proposals;
    private final ProposalDecisions decisions;
    private final ProtectedRecords protectedRecords;
    private final RecordLoader records;

    ProposalController(
            Proposals proposals,
            ProposalDecisions decisions,
            ProtectedRecords protectedRecords,
            RecordLoader records) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.protectedRecords = protectedRecords;
        this.records = records;
    }

    @MutationMapping
    ProposalResult suggestChange(
            @Argument @Nullable String record,
            @Argument @Nullable EntityKind kind,
            @Argument List<FieldChangeInput> changes,
            @Argument @Nullable String note,
            @Argument @Nullable String key,
            GraphQLContext context) {
        Actor actor = CurrentActor.of(context);
        Permissions.check(
                actor,
                Action.SUGGEST,
                record == null ? null : protectedRecords.find(record).orElse(null));
        return proposals.suggest(
                new Proposals.Suggestion(
                        record,
                        kind,
                        FieldChangeInput.changes(changes),
                        note,
                        key,
                        actor.isVisitor() ? null : actor.id()));
    }

    @MutationMapping
    ProposalResult decideProposal(
            @Argument String id,
            @Argument State decision,
            @Argument @Nullable List<FieldChangeInput> changes,
            @Argument @Nullable String reason,
            GraphQLContext context) {
        Actor actor = CurrentActor.of(context);
        Optional<Proposal> found = proposals.find(id);
        if (decision == State.WITHDRAWN) {
            found.ifPresent(proposal -> checkWithdrawal(actor, proposal));
        } else if (found.isPresent()) {
            Proposal proposal = found.get();
            Permissions.checkDecision(actor, protectedRecords.of(proposal), proposal.proposer());
        } else {
            Permissions.check(actor, Action.DECIDE, null);
        }
        return decisions.decide(
                new ProposalDecisions.Decision(
                        id, decision, FieldChangeInput.changes(changes), reason),
                new Editor(actor.id(), actor.displayName(), Method.PROPOSAL));
    }

    private static void checkWithdrawal(Actor actor, Proposal proposal) {
        String proposer = proposal.proposer();
        if (proposer != null && !proposer.equals(actor.id())) {
            throw new ForbiddenException(
                    "decision",
                    "WITHDRAWN is for the person who made the proposal",
                    !actor.isVisitor());
        }
    }

    @SchemaMapping(typeName = "Proposal")
    CompletableFuture<@Nullable Entity> record(
            Proposal proposal, DataFetchingEnvironment environment) {
        return records.record(environment, proposal.record());
    }

    @SchemaMapping(typeName = "Proposal")
    List<ProposedChange> changes(Proposal proposal) {
        return proposals.differences(proposal).stream().map(ProposedChange::of).toList();
    }

    /** {@code ProposedChange} of the schema. */
    record ProposedChange(
            String field,
            List<String> values,
            boolean asserted,
            List<String> before,
            List<String> after,
            @Nullable String source,
            @Nullable LocalDate statedOn,
            @Nullable String note) {

        static ProposedChange of(FieldDifference difference) {
            var change = difference.change();
            return new ProposedChange(
                    change.field(),
                    change.values(),
                    change.asserted(),
                    difference.before(),
                    difference.after(),
                    change.source(),
                    change.statedOn(),
                    change.note());
        }
    }
}
