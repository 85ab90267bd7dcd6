package eu.atmpatlas.graph.version;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All records as they were after a change of the log. Immutable, except that it keeps what is
 * computed from it. Thread-safe.
 */
public final class DataVersion {

    private final long seq;
    private final Instant at;
    private final Map<String, Entity> records;
    private final List<Relation> relations;
    private final Set<String> sourcesWithUrl;
    private final Vocabularies vocabularies;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    DataVersion(
            long seq,
            Instant at,
            Map<String, Entity> records,
            List<Relation> relations,
            Set<String> sourcesWithUrl,
            Vocabularies vocabularies) {
        this.seq = seq;
        this.at = at;
        this.records = records;
        this.relations = List.copyOf(relations);
        this.sourcesWithUrl = Set.copyOf(sourcesWithUrl);
        this.vocabularies = vocabularies;
    }

    /** Returns the number of its last change. */
    public long seq() {
        return seq;
    }

    /** Returns when its last change was made; the epoch before the first change. */
    public Instant at() {
        return at;
    }

    /** Returns the day of its last change, in UTC. */
    public LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Returns the records by id, in the order of their ids. Of a record that changed later, {@link
     * Entity#updatedAt()} is the time of this version, because the log does not give it.
     */
    public Map<String, Entity> records() {
        return records;
    }

    /** Returns the relations that counted. */
    public List<Relation> relations() {
        return relations;
    }

    /** Returns the ids of the sources that had a web address. */
    public Set<String> sourcesWithUrl() {
        return sourcesWithUrl;
    }

    /** Returns the vocabularies of this version, which do not change. */
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /** Returns what is computed from this version; computes it on first use. */
    public <T> T derived(Class<T> type, Function<DataVersion, T> factory) {
        return type.cast(derived.computeIfAbsent(type, _ -> factory.apply(this)));
    }
}
