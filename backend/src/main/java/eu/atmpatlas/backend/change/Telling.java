package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells entries of the log as outsiders read them: two round trips for any number of them. What was
 * said of a person who is no longer listed is not told.
 */
@Component
public class Telling {

    private static final String COUNTRY = KindFields.COUNTRY.name();

    private final Entities entities;
    private final Sources sources;
    private final Vocabularies vocabularies;

    Telling(Entities entities, Sources sources, Vocabularies vocabularies) {
        this.entities = entities;
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    /** The same changes in the same order. */
    public List<ToldChange> tell(List<Change> changes) {
        List<Read> read = changes.stream().map(Read::of).toList();
        Map<String, Entity> records = records(changes);
        Map<String, Source> named = sources(read);
        return read.stream().map(one -> tell(one, records, named)).toList();
    }

    /** A log entry whose texts are read. */
    private record Read(
            Change change,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {

        static Read of(Change change) {
            return new Read(
                    change,
                    StatedFields.of(change.subject(), change.before()),
                    StatedFields.of(change.subject(), change.after()));
        }

        List<String> sourceIds() {
            Map<String, Object> last = after == null ? before : after;
            return last != null && last.get("sources") instanceof List<?> ids
                    ? ids.stream().map(Object::toString).toList()
                    : List.of();
        }
    }

    private Map<String, Entity> records(List<Change> changes) {
        var ids = new HashSet<String>();
        for (Change change : changes) {
            if (change.subject() != Subject.ENTITY || change.kind() == EntityKind.EXPERT) {
                ids.addAll(change.touches());
            }
        }
        return entities.byIds(ids);
    }

    private Map<String, Source> sources(List<Read> changes) {
        var ids = new HashSet<String>();
        changes.forEach(change -> ids.addAll(change.sourceIds()));
        var named = new HashMap<String, Source>();
        if (!ids.isEmpty()) {
            sources.findAllByIdIn(ids).forEach(source -> named.put(source.id(), source));
        }
        return named;
    }

    private ToldChange tell(Read read, Map<String, Entity> records, Map<String, Source> named) {
        Change change = read.change();
        boolean person = change.kind() == EntityKind.EXPERT;
        boolean withheld = person && !records.containsKey(change.subjectId());
        return new ToldChange(
                change.seq(),
                change.at(),
                change.by().actor(),
                change.by().reason(),
                change.by().method(),
                change.subject(),
                change.subjectId(),
                change.kind(),
                change.operation(),
                change.touches(),
                kinds(change, records),
                countries(read, records),
                withheld ? List.of() : StatedFields.differing(read.before(), read.after()),
                withheld ? null : read.before(),
                withheld ? null : read.after(),
                withheld,
                read.sourceIds().stream().map(named::get).filter(Objects::nonNull).toList());
    }

    private static Set<EntityKind> kinds(Change change, Map<String, Entity> records) {
        if (change.kind() != null) {
            return Set.of(change.kind());
        }
        var kinds = new LinkedHashSet<EntityKind>();
        touched(change, records).forEach(record -> kinds.add(record.kind()));
        return kinds;
    }

    private Set<String> countries(Read read, Map<String, Entity> records) {
        var codes = new LinkedHashSet<String>();
        if (read.change().subject() == Subject.ENTITY) {
            for (Map<String, Object> state : states(read)) {
                if (state.get(COUNTRY) instanceof String code) {
                    addWider(code, codes);
                }
            }
        } else {
            touched(read.change(), records)
                    .forEach(record ->
                            record.stated().codes(COUNTRY).forEach(code -> addWider(code, codes)));
        }
        return codes;
    }

    private static List<Map<String, Object>> states(Read read) {
        var states = new ArrayList<Map<String, Object>>();
        if (read.before() != null) {
            states.add(read.before());
        }
        if (read.after() != null) {
            states.add(read.after());
        }
        return states;
    }

    private static List<Entity> touched(Change change, Map<String, Entity> records) {
        return change.touches().stream().map(records::get).filter(Objects::nonNull).toList();
    }

    private void addWider(String code, Set<String> codes) {
        @Nullable String next = code;
        while (next != null && codes.add(next)) {
            next =
                    vocabularies
                            .concept(KindFields.COUNTRY.scheme(), next)
                            .map(Concept::broader)
                            .orElse(null);
        }
    }
}
