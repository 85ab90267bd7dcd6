package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects records, then relations, and builds a {@link Topology}. Not thread-safe. */
public final class TopologyBuilder {

    private record RecordEntry(
            String name,
            EntityKind kind,
            List<String> keys,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {}

    private final TreeMap<String, RecordEntry> records = new TreeMap<>();
    private final Map<String, String> roleTexts = new HashMap<>();
    private final List<String> relationIds = new ArrayList<>();
    private final List<RelationType> types = new ArrayList<>();
    private final List<@Nullable String> roles = new ArrayList<>();
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private final IntArrayList validFrom = new IntArrayList();
    private final IntArrayList validTo = new IntArrayList();
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * Adds a record; the keys name its concepts, such as {@code country:NL}. Add all records before
     * any relation.
     */
    TopologyBuilder record(String id, EntityKind kind, String name, Collection<String> keys) {
        return record(id, kind, name, keys, null, null);
    }

    /** Adds a record that exists from one day to another. */
    public TopologyBuilder record(
            String id,
            EntityKind kind,
            String name,
            Collection<String> keys,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {
        records.put(id, new RecordEntry(name, kind, keys.stream().sorted().toList(), begins, ends));
        return this;
    }

    /** Adds a relation. Ignores it if an end does not exist or both ends are the same record. */
    public TopologyBuilder relation(
            String id,
            RelationType type,
            String start,
            String end,
            @Nullable String role,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        if (index.isEmpty()) {
            records.keySet().forEach(record -> index.put(record, index.size()));
        }
        Integer a = index.get(start);
        Integer b = index.get(end);
        if (a == null || b == null || a.equals(b)) {
            return this;
        }
        relationIds.add(id);
        types.add(type);
        roles.add(role == null ? null : roleTexts.computeIfAbsent(role, same -> same));
        from.add(a);
        to.add(b);
        validFrom.add(first(first));
        validTo.add(last(last));
        return this;
    }

    private static int first(@Nullable LocalDate day) {
        return day == null ? Topology.NO_START : Math.toIntExact(day.toEpochDay());
    }

    private static int last(@Nullable LocalDate day) {
        return day == null ? Topology.NO_END : Math.toIntExact(day.toEpochDay());
    }

    public Topology build(long seq, Instant readAt) {
        return new Topology(this, seq, readAt);
    }

    String[] ids() {
        return records.keySet().toArray(String[]::new);
    }

    String[] names() {
        return records.values().stream().map(RecordEntry::name).toArray(String[]::new);
    }

    EntityKind[] kinds() {
        return records.values().stream().map(RecordEntry::kind).toArray(EntityKind[]::new);
    }

    int[] begins() {
        return records.values().stream().mapToInt(record -> first(record.begins())).toArray();
    }

    int[] ends() {
        return records.values().stream().mapToInt(record -> last(record.ends())).toArray();
    }

    ConceptIndex concepts() {
        return ConceptIndex.of(records.values().stream().map(RecordEntry::keys).toList());
    }

    String[] relationIds() {
        return relationIds.toArray(String[]::new);
    }

    RelationType[] types() {
        return types.toArray(RelationType[]::new);
    }

    @Nullable String[] roles() {
        return roles.toArray(new @Nullable String[0]);
    }

    int[] from() {
        return from.toArray();
    }

    int[] to() {
        return to.toArray();
    }

    int[] validFrom() {
        return validFrom.toArray();
    }

    int[] validTo() {
        return validTo.toArray();
    }
}
