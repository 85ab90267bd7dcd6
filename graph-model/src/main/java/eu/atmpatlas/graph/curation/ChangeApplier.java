package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.StatementSelection;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceIds;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies field changes to a record in memory, and finds what is wrong with them. */
final class ChangeApplier {

    private static final String SOURCES =
            "MATCH (s:Source) WHERE s.id IN $ids RETURN s.id AS id, s.url AS url";

    private final Graph graph;
    private final ChangeCheck check;
    private final Clock clock;

    ChangeApplier(Graph graph, Vocabularies vocabularies, Clock clock) {
        this.graph = graph;
        this.check = new ChangeCheck(vocabularies);
        this.clock = clock;
    }

    /**
     * The record with the changes.
     *
     * @param sources that the changes name by address and that the graph lacks
     */
    record Applied(
            EntityDraft draft,
            List<Source> sources,
            List<FieldDifference> differences,
            List<CurationProblem> problems) {}

    /**
     * Applies the changes.
     *
     * @param isNew whether the record is not in the graph yet
     */
    Applied apply(EntityDraft current, boolean isNew, List<FieldChange> changes, Editor editor) {
        var problems = new ArrayList<>(check.problems(current.kind(), changes, isNew));
        Map<String, Optional<String>> known = knownSources(current, changes);
        var missing = new LinkedHashMap<String, Source>();
        var used = new LinkedHashSet<>(current.sources());
        LocalDate today = LocalDate.now(clock);
        EntityDraft texts = RecordTexts.apply(current, changes, problems::add);
        var statements = new StatementChanges(texts, editor, today);
        for (FieldChange change : changes) {
            String given = change.source();
            if (given == null || given.isBlank()) {
                continue;
            }
            String id = sourceId(given.strip(), known);
            if (!known.containsKey(id)) {
                if (!SourceIds.isAddress(given)) {
                    problems.add(
                            new CurationProblem(
                                    Code.INVALID_SOURCE,
                                    change.field(),
                                    "There is no source %s: give a web address.".formatted(given)));
                    continue;
                }
                Source source = SourceIds.source(id, given.strip());
                missing.put(id, source);
                known.put(id, Optional.ofNullable(source.url()));
            }
            if (isNew || RecordTexts.has(change.field())) {
                used.add(id);
            }
            if (!RecordTexts.has(change.field())) {
                statements.add(change, id);
            }
        }
        if (isNew && used.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new CurationProblem(
                            Code.MISSING_SOURCE, "sources", "A new record needs a source."));
        }
        EntityDraft changed =
                new StatementSelection(id -> known.getOrDefault(id, Optional.empty()), today)
                        .select(statements.result().toBuilder().sources(List.copyOf(used)).build());
        List<FieldDifference> differences = differences(changes, current, changed);
        if (problems.isEmpty() && changed.equals(current)) {
            problems.add(
                    new CurationProblem(Code.NO_CHANGE, null, "The record says this already."));
        }
        return new Applied(changed, List.copyOf(missing.values()), differences, problems);
    }

    /** What the changes would alter, without checks. */
    List<FieldDifference> differences(EntityDraft current, List<FieldChange> changes, Editor by) {
        return apply(current, false, changes, by).differences();
    }

    private static List<FieldDifference> differences(
            List<FieldChange> changes, EntityDraft before, EntityDraft after) {
        return changes.stream()
                .map(change ->
                        new FieldDifference(
                                change,
                                values(before, change.field()),
                                values(after, change.field())))
                .toList();
    }

    /** The values that a record shows in a field. */
    static List<String> values(EntityDraft draft, String field) {
        if (RecordTexts.has(field)) {
            return RecordTexts.values(draft, field);
        }
        if (KindFields.of(draft.kind()).concept(field).isPresent()) {
            return draft.codes(field);
        }
        @Nullable Object value = draft.values().get(field);
        return value == null ? List.of() : List.of(FieldValues.text(value));
    }

    /** An earlier version gave each spelling of an address a source of its own. */
    private static String sourceId(String given, Map<String, Optional<String>> known) {
        if (!SourceIds.isAddress(given)) {
            return given;
        }
        String exact = SourceIds.exact(given);
        return known.containsKey(exact) ? exact : SourceIds.of(given);
    }

    /** Addresses of the sources that exist, by id. */
    private Map<String, Optional<String>> knownSources(
            EntityDraft current, List<FieldChange> changes) {
        Set<String> ids = new HashSet<>(current.sources());
        for (Statement statement : current.statements()) {
            ids.addAll(statement.sources());
        }
        for (FieldChange change : changes) {
            String given = change.source();
            if (given != null && SourceIds.isAddress(given.strip())) {
                ids.add(SourceIds.exact(given.strip()));
                ids.add(SourceIds.of(given.strip()));
            } else if (given != null) {
                ids.add(given.strip());
            }
        }
        var known = new HashMap<String, Optional<String>>();
        graph.read(SOURCES, Map.of("ids", List.copyOf(ids)))
                .forEach(row ->
                        known.put(
                                row.get("id").asString(),
                                row.get("url").isNull()
                                        ? Optional.empty()
                                        : Optional.of(row.get("url").asString())));
        return known;
    }
}
