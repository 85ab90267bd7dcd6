package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A change that somebody proposes.
 *
 * @param id cannot be guessed; whoever has it may read the proposal and withdraw it
 * @param record id of the record; null for a new record until it is accepted
 * @param country ISO 3166-1 code of the record; null if it has none
 * @param changes as they were proposed, or as the decision adjusted them
 * @param decided what the decision changed; empty while the proposal is open
 * @param note for the curators, not published
 * @param proposer id of the actor; null for somebody who has not signed in
 * @param decidedBy public name of who decided
 * @param reason of the decision
 */
public record Proposal(
        String id,
        @Nullable String record,
        EntityKind kind,
        @Nullable String country,
        State state,
        List<FieldChange> changes,
        List<FieldDifference> decided,
        @Nullable String note,
        @Nullable String proposer,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** Copies the lists. */
    public Proposal {
        changes = List.copyOf(changes);
        decided = decided == null ? List.of() : List.copyOf(decided);
    }

    /** What became of a proposal. */
    public enum State {
        OPEN,
        /** Applied as it was proposed. */
        ACCEPTED,
        /** Applied with changes. */
        ADJUSTED,
        REJECTED,
        /** The proposer does not want it any more. */
        WITHDRAWN
    }

    /** The same proposal, decided. */
    Proposal decided(
            State outcome, Outcome result, Instant at, @Nullable String by, @Nullable String why) {
        return new Proposal(
                id,
                result.record(),
                kind,
                country,
                outcome,
                result.changes(),
                result.differences(),
                note,
                proposer,
                createdAt,
                at,
                by,
                why);
    }

    /** What a decision did. */
    record Outcome(
            @Nullable String record,
            List<FieldChange> changes,
            List<FieldDifference> differences) {}
}
