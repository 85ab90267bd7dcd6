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
 * All records and ties at one place of the change log, as arrays; immutable. A record is a number
 * from 0, in the order of ids; so is a tie, in no order. The ties of record {@code v} are {@code
 * ties[offsets[v]]} to {@code ties[offsets[v + 1] - 1]}, with the record at the other end in the
 * same place of {@code others}. A hundred thousand records with five hundred thousand ties take
 * some 85 MB.
 */
public final class Topology {

    static final int NO_START = Integer.MIN_VALUE;
    static final int NO_END = Integer.MAX_VALUE;

    final String[] ids;
    final String[] names;
    final EntityKind[] kinds;

    /** First day that each record stands, as days since 1970, or {@link #ALWAYS}. */
    final int[] begins;

    /** Last day that each record stands, as days since 1970, or {@link #STILL}. */
    final int[] ends;

    final ConceptIndex concepts;
    final String[] relationIds;
    final RelationType[] types;
    final @Nullable String[] roles;
    final int[] from;
    final int[] to;

    /** First day as days since 1970, or {@link #ALWAYS}. */
    final int[] validFrom;

    /** Last day as days since 1970, or {@link #STILL}. */
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

    /** The change up to which, at least, this was read. */
    public long seq() {
        return seq;
    }

    /** When it was read. */
    public Instant readAt() {
        return readAt;
    }

    /** How many records. */
    public int size() {
        return ids.length;
    }

    /** How many ties, of any time. */
    public int relationCount() {
        return from.length;
    }

    /** The number of the record with this id, or -1. */
    public int indexOf(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? -1 : found;
    }

    /** Whether there is a record with this id. */
    public boolean contains(String id) {
        return indexOf(id) >= 0;
    }

    /** Ties of any time and type at a record. */
    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** Whether a record stands on a day, as far as is known. */
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
