package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.curation.Proposal.State;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.contact.ContactDetails;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Proposals of people: made, listed, compared with today's record. Thread-safe. */
public final class Proposals {

    /** Open proposals that a record can have. */
    static final int MAX_OPEN = 100;

    static final int MAX_NOTE = 2_000;

    /** Enters what is only tried out. */
    static final Editor SOMEBODY = new Editor("somebody", "proposal", Method.PROPOSAL);

    private final Graph graph;
    private final ChangeApplier applier;
    private final RecordWriter writer;
    private final AuditTrail audit;
    private final ProposalStore store = new ProposalStore();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /** Stores proposals in the graph. */
    public Proposals(
            Graph graph, Vocabularies vocabularies, WriteService writeService, Clock clock) {
        this.graph = graph;
        this.applier = new ChangeApplier(graph, vocabularies, clock);
        this.writer = new RecordWriter(writeService);
        this.audit = new AuditTrail(graph, clock);
        this.clock = clock;
    }

    /**
     * What somebody proposes.
     *
     * @param record id of the record; null for a new one
     * @param kind of the new record; null for a record that exists
     * @param note for the curators
     * @param key makes the request idempotent; null for none
     * @param proposer id of the actor; null for somebody who has not signed in
     */
    public record Suggestion(
            @Nullable String record,
            @Nullable EntityKind kind,
            List<FieldChange> changes,
            @Nullable String note,
            @Nullable String key,
            @Nullable String proposer) {

        private String actor() {
            return proposer == null ? "visitor" : proposer;
        }

        private Suggestion withoutKey() {
            return new Suggestion(record, kind, changes, note, null, proposer);
        }
    }

    /** Stores a proposal, unless it breaks rules. */
    public ProposalResult suggest(Suggestion suggestion) {
        String id = suggestion.record();
        Optional<CurrentRecord> current =
                id == null ? Optional.empty() : CurrentRecord.read(graph, id);
        EntityKind kind = current.map(record -> record.draft().kind()).orElse(suggestion.kind());
        if (id != null && current.isEmpty()) {
            return ProposalResult.problem(
                    null, Code.NOT_FOUND, "record", "There is no record with this id.");
        }
        if (kind == null) {
            return ProposalResult.problem(
                    null, Code.MISSING_VALUE, "kind", "A new record needs its kind.");
        }
        EntityDraft draft =
                current.map(CurrentRecord::draft).orElseGet(() -> newDraft(kind, suggestion));
        ChangeApplier.Applied applied =
                applier.apply(draft, id == null, suggestion.changes(), SOMEBODY);
        var problems = new ArrayList<>(applied.problems());
        problems.addAll(checkNote(suggestion.note()));
        if (problems.isEmpty()) {
            boolean synthetic = current.map(CurrentRecord::synthetic).orElse(false);
            problems.addAll(
                    writer.violations(RecordWriter.writes(applied, applied.draft(), synthetic)));
        }
        return problems.isEmpty()
                ? store(suggestion, kind, applied.draft())
                : new ProposalResult(null, problems);
    }

    private EntityDraft newDraft(EntityKind kind, Suggestion suggestion) {
        String name =
                suggestion.changes().stream()
                        .filter(change -> change.field().equals("name"))
                        .flatMap(change -> change.values().stream())
                        .findFirst()
                        .orElse("");
        return newDraft(kind, name);
    }

    private EntityDraft newDraft(EntityKind kind, String name) {
        String start = name.substring(0, Math.min(name.length(), 200));
        return EntityDraft.builder(kind, RecordIds.free(graph, kind.path(), start), "").build();
    }

    static List<CurationProblem> checkNote(@Nullable String note) {
        if (note == null) {
            return List.of();
        }
        if (note.length() > MAX_NOTE) {
            return List.of(
                    new CurationProblem(
                            Code.TOO_MUCH,
                            "note",
                            "A note has at most %,d characters.".formatted(MAX_NOTE)));
        }
        String found = ContactDetails.find(note);
        return found == null
                ? List.of()
                : List.of(
                        new CurationProblem(
                                Code.CONTACT_DETAILS,
                                "note",
                                "Contains %s, which the atlas does not keep.".formatted(found)));
    }

    private ProposalResult store(Suggestion suggestion, EntityKind kind, EntityDraft draft) {
        @Nullable String key =
                AuditTrail.key(suggestion.actor(), suggestion.key(), suggestion.withoutKey());
        var proposal =
                new Proposal(
                        newId(),
                        suggestion.record(),
                        kind,
                        draft.codes(KindFields.COUNTRY.name()).stream().findFirst().orElse(null),
                        State.OPEN,
                        suggestion.changes(),
                        List.of(),
                        suggestion.note(),
                        suggestion.proposer(),
                        clock.instant(),
                        null,
                        null,
                        null);
        try {
            return graph.write(tx -> stored(tx, suggestion, proposal, key));
        } catch (ClientException sameKey) {
            // The same request is executed at the same time; the constraint lets one of them pass.
            return graph.read(tx -> store.byKey(tx, key))
                    .map(first -> new ProposalResult(first, List.of()))
                    .orElseThrow(() -> sameKey);
        }
    }

    private ProposalResult stored(
            Tx tx, Suggestion suggestion, Proposal proposal, @Nullable String key) {
        Optional<Proposal> earlier = store.byKey(tx, key);
        if (earlier.isPresent()) {
            return new ProposalResult(earlier.get(), List.of());
        }
        String record = suggestion.record();
        if (record != null && store.openOf(tx, record) >= MAX_OPEN) {
            return ProposalResult.problem(
                    null,
                    Code.TOO_MUCH,
                    "record",
                    "The record has %d open proposals already.".formatted(MAX_OPEN));
        }
        store.put(tx, proposal, key);
        String actor = suggestion.actor();
        audit.add(tx, actor, "suggestChange", proposal.id(), "made a proposal", null);
        return new ProposalResult(proposal, List.of());
    }

    private String newId() {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return "proposal-" + HexFormat.of().formatHex(bytes);
    }

    /** Returns the proposal with this id. */
    public Optional<Proposal> find(String id) {
        return graph.read(tx -> store.find(tx, id));
    }

    /** Returns proposals in the order in which they were made, oldest first. */
    public List<Proposal> page(ProposalFilter filter, ProposalFilter.Position after, int limit) {
        return store.page(graph, filter.parameters(after, limit));
    }

    /**
     * Returns what a proposal changes. For an open one that is the difference with the record as it
     * is today, for an accepted one what the decision changed.
     */
    public List<FieldDifference> differences(Proposal proposal) {
        if (proposal.state() == State.ACCEPTED || proposal.state() == State.ADJUSTED) {
            return proposal.decided();
        }
        String record = proposal.record();
        Optional<CurrentRecord> current =
                record == null ? Optional.empty() : CurrentRecord.read(graph, record);
        EntityDraft draft =
                current.map(CurrentRecord::draft)
                        .orElseGet(() -> EntityDraft.builder(proposal.kind(), "new", "").build());
        return applier.differences(draft, proposal.changes(), SOMEBODY);
    }
}
