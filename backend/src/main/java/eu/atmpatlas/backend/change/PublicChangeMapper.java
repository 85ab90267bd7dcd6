package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

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
 * Maps log entries to published changes, with two database round trips for any number of entries.
 * Withholds the content of changes to an expert who is no longer listed.
 */
@Component
public class PublicChangeMapper {

    private static final String COUNTRY = KindFields.COUNTRY.name();

    private final Entities entities;
    private final SourceRepository sources;
    private final Vocabularies vocabularies;

    PublicChangeMapper(Entities entities, SourceRepository sources, Vocabularies vocabularies) {
        this.entities = entities;
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    /** Maps the changes and keeps their order. */
    public List<PublishedChange> map(List<Change> changes) {
        List<ParsedChange> parsed = changes.stream().map(ParsedChange::of).toList();
        Map<String, Entity> records = records(changes);
        Map<String, Source> sourcesById = sources(parsed);
        return parsed.stream().map(one -> map(one, records, sourcesById)).toList();
    }

    /** A log entry with its JSON parsed. */
    private record ParsedChange(
            Change change,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            List<StatementChange> statements) {

        static ParsedChange of(Change change) {
            Write before = write(change.subject(), change.before());
            Write after = write(change.subject(), change.after());
            return new ParsedChange(
                    change,
                    before == null ? null : ChangeFields.of(before),
                    after == null ? null : ChangeFields.of(after),
                    StatementChange.between(before, after));
        }

        private static @Nullable Write write(Subject subject, @Nullable String json) {
            return json == null ? null : WriteJson.read(subject, json);
        }

        Set<String> sourceIds() {
            var ids = new LinkedHashSet<String>();
            Map<String, Object> last = after == null ? before : after;
            if (last != null && last.get("sources") instanceof List<?> stated) {
                stated.forEach(id -> ids.add(id.toString()));
            }
            statements.forEach(change -> ids.addAll(change.statement().sources()));
            return ids;
        }
    }

    private Map<String, Entity> records(List<Change> changes) {
        var ids = new HashSet<String>();
        for (Change change : changes) {
            if (change.subject() != Subject.ENTITY || isPerson(change)) {
                ids.addAll(change.touches());
            }
        }
        return entities.byIds(ids);
    }

    private Map<String, Source> sources(List<ParsedChange> changes) {
        var ids = new HashSet<String>();
        changes.forEach(change -> ids.addAll(change.sourceIds()));
        var sourcesById = new HashMap<String, Source>();
        if (!ids.isEmpty()) {
            sources.findAllByIdIn(ids).forEach(source -> sourcesById.put(source.id(), source));
        }
        return sourcesById;
    }

    private static boolean isPerson(Change change) {
        EntityKind kind = change.kind();
        return kind != null && kind.isPerson();
    }

    private PublishedChange map(
            ParsedChange parsed, Map<String, Entity> records, Map<String, Source> sourcesById) {
        Change change = parsed.change();
        boolean person = isPerson(change);
        boolean withheld = person && !records.containsKey(change.subjectId());
        return new PublishedChange(
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
                countries(parsed, records),
                withheld ? List.of() : ChangeFields.differing(parsed.before(), parsed.after()),
                withheld ? null : parsed.before(),
                withheld ? null : parsed.after(),
                withheld,
                parsed.sourceIds().stream().map(sourcesById::get).filter(Objects::nonNull).toList(),
                withheld ? List.of() : parsed.statements());
    }

    private static Set<EntityKind> kinds(Change change, Map<String, Entity> records) {
        if (change.kind() != null) {
            return Set.of(change.kind());
        }
        var kinds = new LinkedHashSet<EntityKind>();
        touchedRecords(change, records).forEach(record -> kinds.add(record.kind()));
        return kinds;
    }

    private Set<String> countries(ParsedChange parsed, Map<String, Entity> records) {
        var codes = new LinkedHashSet<String>();
        if (parsed.change().subject() == Subject.ENTITY) {
            for (Map<String, Object> state : states(parsed)) {
                if (state.get(COUNTRY) instanceof String code) {
                    addWithBroader(code, codes);
                }
            }
        } else {
            touchedRecords(parsed.change(), records)
                    .forEach(record ->
                            record.stated()
                                    .codes(COUNTRY)
                                    .forEach(code -> addWithBroader(code, codes)));
        }
        return codes;
    }

    private static List<Map<String, Object>> states(ParsedChange parsed) {
        var states = new ArrayList<Map<String, Object>>();
        if (parsed.before() != null) {
            states.add(parsed.before());
        }
        if (parsed.after() != null) {
            states.add(parsed.after());
        }
        return states;
    }

    private static List<Entity> touchedRecords(Change change, Map<String, Entity> records) {
        return change.touches().stream().map(records::get).filter(Objects::nonNull).toList();
    }

    private void addWithBroader(String code, Set<String> codes) {
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
