package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * All records and relations at one position of the change log, as arrays; immutable. Records are
 * numbered from 0 in the order of ids; relations are numbered too, in no order. The relations of
 * record {@code v} are {@code relations[offsets[v]]} to {@code relations[offsets[v + 1] - 1]}; the
 * record at the other end is at the same position of {@code neighbours}. A hundred thousand records
 * with five hundred thousand relations need about 85 MB.
 */
public final class Topology {

    static final int NO_START = Integer.MIN_VALUE;
    static final int NO_END = Integer.MAX_VALUE;

    final String[] ids;
    final String[] names;
    final EntityKind[] kinds;

    /** First day that each record exists, as days since 1970, or {@link #NO_START}. */
    final int[] begins;

    /** Last day that each record exists, as days since 1970, or {@link #NO_END}. */
    final int[] ends;

    final ConceptIndex concepts;
    final String[] relationIds;
    final RelationType[] types;
    final @Nullable String[] roles;
    final int[] from;
    final int[] to;

    /** First day of each relation, as days since 1970, or {@link #NO_START}. */
    final int[] validFrom;

    /** Last day of each relation, as days since 1970, or {@link #NO_END}. */
    final int[] validTo;

    final int[] offsets;
    final int[] neighbours;
    final int[] relations;

    private final long seq;
    private final Instant readAt;

    Topology(TopologyBuilder builder, long seq, Instant readAt) {
        this.seq = seq;
        this.readAt = readAt;
        this.ids = builder.ids();
        this.names = builder.names();
        this.kinds = builder.kinds();
        this.begins = builder.begins();
        this.ends = builder.ends();
        this.concepts = builder.concepts();
        this.relationIds = builder.relationIds();
        this.types = builder.types();
        this.roles = builder.roles();
        this.from = builder.from();
        this.to = builder.to();
        this.validFrom = builder.validFrom();
        this.validTo = builder.validTo();
        this.offsets = new int[ids.length + 1];
        this.neighbours = new int[2 * from.length];
        this.relations = new int[2 * from.length];
        buildAdjacency();
    }

    private void buildAdjacency() {
        for (int relation = 0; relation < from.length; relation++) {
            offsets[from[relation] + 1]++;
            offsets[to[relation] + 1]++;
        }
        for (int v = 0; v < ids.length; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = Arrays.copyOf(offsets, ids.length);
        for (int relation = 0; relation < from.length; relation++) {
            neighbours[next[from[relation]]] = to[relation];
            relations[next[from[relation]]++] = relation;
            neighbours[next[to[relation]]] = from[relation];
            relations[next[to[relation]]++] = relation;
        }
    }

    /** Returns the number of the last change that this data is sure to contain. */
    public long seq() {
        return seq;
    }

    /** Returns the time when the data was read. */
    public Instant readAt() {
        return readAt;
    }

    /** Returns the number of records. */
    public int size() {
        return ids.length;
    }

    /** Returns the number of relations, past and future ones included. */
    public int relationCount() {
        return from.length;
    }

    /** Returns the number of the record with this id, or -1. */
    public int indexOf(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? -1 : found;
    }

    /** Returns whether a record with this id exists. */
    public boolean contains(String id) {
        return indexOf(id) >= 0;
    }

    /** Returns the number of relations of a record, of any type and time. */
    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** Returns whether a record exists on a day; unknown dates count as yes. */
    boolean isValidOn(int v, long day) {
        return begins[v] <= day && ends[v] >= day;
    }

    NetworkNode node(int v) {
        return new NetworkNode(
                ids[v],
                kinds[v],
                names[v],
                concepts.first(v, ConceptIndex.COUNTRY),
                first(begins[v]),
                last(ends[v]));
    }

    private static @Nullable LocalDate first(int day) {
        return day == NO_START ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable LocalDate last(int day) {
        return day == NO_END ? null : LocalDate.ofEpochDay(day);
    }

    NetworkRelation relation(int relation) {
        return new NetworkRelation(
                relationIds[relation],
                types[relation],
                ids[from[relation]],
                ids[to[relation]],
                roles[relation],
                first(validFrom[relation]),
                last(validTo[relation]));
    }
}
