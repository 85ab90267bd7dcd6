package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Hierarchy;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds everything that is wrong with a list of writes, not only the first error. A write may refer
 * to what exists in the graph or to what another write of the list puts.
 */
public final class WriteValidator {

    private static final int MAX_REASON = 500;

    private final GraphState state;
    private final boolean reverting;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, EntityKind> kinds;
    private final Set<WriteSubjects.Key> putSubjects = new HashSet<>();
    private final Map<String, String> identifiers;
    private final LocalDate today;
    private final Hierarchy hierarchy;
    private final Map<String, Concept> concepts = new HashMap<>();
    private int index;
    private String within = "";

    public WriteValidator(
            GraphState state,
            List<? extends Write> writes,
            Provenance.Method method,
            LocalDate today) {
        this.state = state;
        this.today = today;
        this.reverting = method == Provenance.Method.REVERT;
        this.kinds = new HashMap<>(state.kinds());
        this.identifiers = new HashMap<>(state.identifiers());
        this.hierarchy = new Hierarchy(state.steps(), writes);
        for (Write write : writes) {
            if (WriteSubjects.isPut(write)) {
                putSubjects.add(WriteSubjects.of(write));
            }
            if (write instanceof Write.PutConcept(var concept)) {
                concepts.put(Concept.key(concept.scheme(), concept.code()), concept);
            }
            if (write instanceof Write.PutEntity(var entity, _)) {
                kinds.putIfAbsent(entity.id(), entity.kind());
            }
        }
    }

    public List<Violation> validate(List<? extends Write> writes) {
        var seen = new HashSet<WriteSubjects.Key>();
        for (index = 0; index < writes.size(); index++) {
            Write write = writes.get(index);
            WriteSubjects.Key key = WriteSubjects.of(write);
            if (!(write instanceof Write.PutStatements) && !seen.add(key)) {
                refuse("id", key.id() + " occurs twice in the list of writes");
            }
            validate(write, key);
        }
        return violations;
    }

    private void validate(Write write, WriteSubjects.Key key) {
        switch (write) {
            case Write.PutVocabulary put -> VocabularyRules.check(put, this);
            case Write.PutConcept put -> VocabularyRules.check(put.concept(), this);
            case Write.PutSource put -> SourceRules.check(put.source(), this);
            case Write.PutEntity put -> EntityRules.check(put.entity(), this);
            case Write.PutStatements put -> StatementRules.check(put, this);
            case Write.PutAuthorisation put -> PartRules.check(put.authorisation(), this);
            case Write.PutWorkPackage put -> PartRules.check(put.workPackage(), this);
            case Write.PutPart put -> PartFieldRules.check(put.part(), this);
            case Write.PutRelation put -> RelationRules.check(put, this);
            case Write.MergeEntity merge -> checkMerge(merge);
            case Write.RetireId retire -> checkRetired(retire);
            // The revert of a RetireId: there is no record, only the retired id.
            case Write.RemoveEntity remove
                    when reverting && state.retired().containsKey(remove.id()) -> {}
            case Write.RemoveEntity _, Write.RemoveRelation _ -> requireStored(key);
            case Write.RemoveAuthorisation _, Write.RemoveWorkPackage _ -> requireStored(key);
            case Write.RemovePart _ -> requireStored(key);
        }
    }

    private void checkMerge(Write.MergeEntity merge) {
        EntityKind one = kinds.get(merge.id());
        EntityKind other = kinds.get(merge.into());
        if (one == null) {
            refuse("id", "there is no record " + merge.id());
        } else if (other == null) {
            refuse("into", "there is no record " + merge.into());
        } else if (one != other || merge.id().equals(merge.into())) {
            refuse("into", merge.into() + " is not another record of the same kind");
        }
    }

    private void checkRetired(Write.RetireId retire) {
        String into = retire.into();
        Optional<String> redirect = state.retired().get(retire.id());
        if (!EntityRules.isId(retire.id())) {
            refuse("id", "is not a valid record id: " + retire.id());
        } else if (kinds.containsKey(retire.id())) {
            refuse("id", retire.id() + " is the id of an existing record");
        } else if (redirect != null && !redirect.equals(Optional.ofNullable(into))) {
            refuse(
                    "into",
                    "%s is already retired and redirects to %s"
                            .formatted(retire.id(), redirect.orElse("nothing")));
        }
        if (into != null && kinds.get(into) != retire.kind()) {
            refuse("into", "there is no %s %s".formatted(retire.kind().path(), into));
        }
    }

    private void requireStored(WriteSubjects.Key key) {
        if (!state.has(key)) {
            refuse("id", "there is no %s %s".formatted(label(key.subject()), key.id()));
        }
    }

    LocalDate today() {
        return today;
    }

    /** Returns whether the writes restore an earlier state, which may be older than a rule. */
    boolean isReverting() {
        return reverting;
    }

    /** Returns whether the broader concepts, as this list puts them, lead back to a concept. */
    boolean leadsBack(Concept concept) {
        var visited = new HashSet<String>();
        String broader = concept.broader();
        while (broader != null && visited.add(broader)) {
            if (broader.equals(concept.code())) {
                return true;
            }
            Concept next = concepts.get(Concept.key(concept.scheme(), broader));
            broader = next == null ? null : next.broader();
        }
        return false;
    }

    /** Returns why a relation must not be put, if it leads back to its beginning. */
    Optional<String> loop(Write.PutRelation put) {
        return reverting ? Optional.empty() : hierarchy.loop(put);
    }

    /**
     * Adds a violation.
     *
     * @param reason shortened if it is too long, because it may quote a value of any length
     */
    public void refuse(String field, String reason) {
        String shortened =
                reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
        String named = within.isEmpty() || within.equals(field) ? field : within + "." + field;
        violations.add(new Violation(index, named, shortened));
    }

    /** Runs checks of what belongs to a field; their violations are named {@code field.part}. */
    void inField(String field, Runnable checks) {
        within = field;
        try {
            checks.run();
        } finally {
            within = "";
        }
    }

    /** Refuses blank text. */
    void requireText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(field, "must not be empty");
        }
    }

    /**
     * Refuses a reference to something that neither exists in the graph nor is put by this list.
     */
    void requireExisting(String field, Subject subject, @Nullable String id) {
        if (id != null) {
            var key = new WriteSubjects.Key(subject, id);
            if (!state.has(key) && !putSubjects.contains(key)) {
                refuse(field, "there is no %s %s".formatted(label(subject), id));
            }
        }
    }

    /** Refuses a statement without a source, and unknown sources. */
    void requireSources(Collection<String> sources) {
        if (sources.isEmpty()) {
            refuse("sources", "a statement needs a source");
        }
        sources.forEach(source -> requireExisting("sources", Subject.SOURCE, source));
    }

    /** Returns the kind of a record that exists in the graph or is put by this list. */
    @Nullable EntityKind kind(String id) {
        return kinds.get(id);
    }

    /** Returns whether the id must not be assigned to a record. */
    boolean isRetired(String id) {
        return !reverting && state.retired().containsKey(id);
    }

    /**
     * Reserves an external identifier for a record. Returns the id of another record that already
     * has it, or null.
     */
    @Nullable String claimIdentifier(String identifier, String id) {
        String owner = identifiers.putIfAbsent(identifier, id);
        return owner == null || owner.equals(id) ? null : owner;
    }

    static String label(Subject subject) {
        return subject == Subject.ENTITY
                ? "record"
                : subject.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
