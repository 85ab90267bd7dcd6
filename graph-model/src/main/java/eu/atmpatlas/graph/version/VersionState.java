package eu.atmpatlas.graph.version;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;
import eu.atmpatlas.graph.write.Completeness;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All objects of the graph by id, in which changes are undone. Not thread-safe. */
final class VersionState {

    private static final String SOURCES_WITH_URL =
            "MATCH (s:Source) WHERE s.url IS NOT NULL RETURN s.id AS id";

    /** A record without its parts. */
    private record Stated(EntityDraft draft, boolean synthetic, @Nullable Instant updatedAt) {}

    private final TreeMap<String, Stated> records = new TreeMap<>();
    private final Map<String, Authorisation> authorisations = new HashMap<>();
    private final Map<String, WorkPackage> workPackages = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Relation> relations = new TreeMap<>();
    private final Set<String> sourcesWithUrl = new HashSet<>();
    private final Map<String, Vocabulary> vocabularies = new TreeMap<>();
    private final Map<String, Concept> concepts = new HashMap<>();
    private final Set<String> listedPersons = new HashSet<>();
    private final Set<WriteSubjects.Key> undone = new HashSet<>();

    private VersionState() {}

    /** Reads the graph as it is. */
    static VersionState current(Graph graph) {
        var state = new VersionState();
        var entities = new Entities(graph);
        for (EntityKind kind : EntityKind.values()) {
            entities.forEach(kind, state::add);
        }
        new Relations(graph).forEach(relation -> state.relations.put(relation.id(), relation));
        graph.read(SOURCES_WITH_URL, Map.of())
                .forEach(row -> state.sourcesWithUrl.add(row.get("id").asString()));
        for (Vocabulary vocabulary : new Vocabularies(graph).all()) {
            state.vocabularies.put(vocabulary.scheme(), vocabulary);
            vocabulary.concepts().values().forEach(one -> state.concepts.put(one.key(), one));
        }
        return state;
    }

    private void add(Entity record) {
        records.put(
                record.id(), new Stated(record.stated(), record.synthetic(), record.updatedAt()));
        record.authorisations().forEach(each -> authorisations.put(each.id(), each));
        record.workPackages().forEach(each -> workPackages.put(each.key(), each));
        record.parts().forEach(each -> parts.put(each.key(), each));
        if (record.kind().isPerson()) {
            listedPersons.add(record.id());
        }
    }

    /** Undoes a change. Changes are undone oldest first; only the first of an object has effect. */
    void undo(Change change) {
        if (!undone.add(new WriteSubjects.Key(change.subject(), change.subjectId()))) {
            return;
        }
        String before = change.before();
        Write put = before == null ? null : WriteJson.read(change.subject(), before);
        String id = change.subjectId();
        switch (change.subject()) {
            case ENTITY -> put(records, id, record((Write.PutEntity) put));
            case RELATION -> put(relations, id, relation(id, (Write.PutRelation) put));
            case AUTHORISATION ->
                    put(
                            authorisations,
                            id,
                            put instanceof Write.PutAuthorisation(var each) ? each : null);
            case WORK_PACKAGE ->
                    put(
                            workPackages,
                            id,
                            put instanceof Write.PutWorkPackage(var each) ? each : null);
            case SOURCE -> {
                boolean hasUrl = put instanceof Write.PutSource(var source) && source.url() != null;
                if (!hasUrl) {
                    sourcesWithUrl.remove(id);
                } else {
                    sourcesWithUrl.add(id);
                }
            }
            case CONCEPT ->
                    put(concepts, id, put instanceof Write.PutConcept(var each) ? each : null);
            case VOCABULARY -> put(vocabularies, id, vocabulary((Write.PutVocabulary) put));
            case MARKET_STATUS, DESIGNATION, INSPECTION, ROUTE_STEP, EXTERNAL_COUNT ->
                    put(
                            parts,
                            Part.key(change.subject().partType().orElseThrow(), id),
                            put instanceof Write.PutPart(var each) ? each : null);
        }
    }

    private static <T> void put(Map<String, T> objects, String id, @Nullable T object) {
        if (object == null) {
            objects.remove(id);
        } else {
            objects.put(id, object);
        }
    }

    /** A person who is no longer listed is not shown in earlier versions either. */
    private @Nullable Stated record(Write.@Nullable PutEntity put) {
        if (put == null) {
            return null;
        }
        EntityDraft draft = put.entity();
        return draft.kind().isPerson() && !listedPersons.contains(draft.id())
                ? null
                : new Stated(inGraphOrder(draft), put.synthetic(), null);
    }

    /** The graph orders codes, sources and statements. */
    private static EntityDraft inGraphOrder(EntityDraft draft) {
        return draft.toBuilder()
                .concepts(
                        draft.concepts().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                field ->
                                                        field.getValue().stream()
                                                                .sorted()
                                                                .toList())))
                .sources(draft.sources().stream().sorted().toList())
                .statements(
                        draft.statements().stream()
                                .sorted(
                                        Comparator.comparing(
                                                (Statement each) -> each.id(draft.id())))
                                .toList())
                .build();
    }

    private static @Nullable Relation relation(String id, Write.@Nullable PutRelation put) {
        return put == null || !put.stated().counts()
                ? null
                : new Relation(
                        id,
                        put.type(),
                        put.from(),
                        put.to(),
                        put.role(),
                        put.validFrom(),
                        put.validTo(),
                        put.sources(),
                        put.stated());
    }

    private static @Nullable Vocabulary vocabulary(Write.@Nullable PutVocabulary put) {
        return put == null
                ? null
                : new Vocabulary(
                        put.scheme(),
                        put.titleEn(),
                        put.titleNl(),
                        put.version(),
                        put.source(),
                        Map.of());
    }

    /** Returns the state as the version with this number. */
    DataVersion version(long seq, Instant at) {
        Map<String, List<Authorisation>> held = by(authorisations.values(), Authorisation::holder);
        Map<String, List<WorkPackage>> work = by(workPackages.values(), WorkPackage::initiative);
        Map<String, List<Part>> owned = by(parts.values(), Part::owner);
        var all = new LinkedHashMap<String, Entity>();
        records.forEach((id, stated) ->
                all.put(
                        id,
                        new Entity(
                                stated.draft(),
                                sorted(held.get(id), Comparator.comparing(Authorisation::id)),
                                sorted(work.get(id), Comparator.comparing(WorkPackage::code)),
                                sorted(owned.get(id), Part.NEWEST_FIRST),
                                Completeness.of(stated.draft()),
                                stated.updatedAt() == null ? at : stated.updatedAt(),
                                stated.synthetic())));
        return new DataVersion(
                seq,
                at,
                all,
                List.copyOf(relations.values()),
                sourcesWithUrl,
                Vocabularies.of(vocabularies()));
    }

    private List<Vocabulary> vocabularies() {
        Map<String, List<Concept>> byScheme = by(concepts.values(), Concept::scheme);
        var all = new ArrayList<Vocabulary>();
        vocabularies
                .values()
                .forEach(one -> {
                    var ordered = new LinkedHashMap<String, Concept>();
                    sorted(
                                    byScheme.get(one.scheme()),
                                    Comparator.comparingInt(Concept::position)
                                            .thenComparing(Concept::code))
                            .forEach(concept -> ordered.put(concept.code(), concept));
                    all.add(
                            new Vocabulary(
                                    one.scheme(),
                                    one.titleEn(),
                                    one.titleNl(),
                                    one.version(),
                                    one.source(),
                                    ordered));
                });
        return all;
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private static <T> List<T> sorted(@Nullable List<T> all, Comparator<? super T> order) {
        return all == null ? List.of() : all.stream().sorted(order).toList();
    }
}
