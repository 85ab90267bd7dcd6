package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
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

    static final int ALWAYS = Integer.MIN_VALUE;
    static final int STILL = Integer.MAX_VALUE;

    final String[] ids;
    final String[] names;
    final EntityKind[] kinds;

    /** First day that each record stands, as days since 1970, or {@link #ALWAYS}. */
    final int[] begins;

    /** Last day that each record stands, as days since 1970, or {@link #STILL}. */
    final int[] ends;

    final Codes codes;
    final String[] tieIds;
    final RelationType[] types;
    final @Nullable String[] roles;
    final int[] from;
    final int[] to;

    /** First day as days since 1970, or {@link #ALWAYS}. */
    final int[] validFrom;

    /** Last day as days since 1970, or {@link #STILL}. */
    final int[] validTo;

    final int[] offsets;
    final int[] others;
    final int[] ties;

    private final long seq;
    private final Instant readAt;

    Topology(TopologyBuilder built, long seq, Instant readAt) {
        this.seq = seq;
        this.readAt = readAt;
        this.ids = built.ids();
        this.names = built.names();
        this.kinds = built.kinds();
        this.begins = built.begins();
        this.ends = built.ends();
        this.codes = built.codes();
        this.tieIds = built.tieIds();
        this.types = built.types();
        this.roles = built.roles();
        this.from = built.from();
        this.to = built.to();
        this.validFrom = built.validFrom();
        this.validTo = built.validTo();
        this.offsets = new int[ids.length + 1];
        this.others = new int[2 * from.length];
        this.ties = new int[2 * from.length];
        link();
    }

    private void link() {
        for (int tie = 0; tie < from.length; tie++) {
            offsets[from[tie] + 1]++;
            offsets[to[tie] + 1]++;
        }
        for (int v = 0; v < ids.length; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = Arrays.copyOf(offsets, ids.length);
        for (int tie = 0; tie < from.length; tie++) {
            others[next[from[tie]]] = to[tie];
            ties[next[from[tie]]++] = tie;
            others[next[to[tie]]] = from[tie];
            ties[next[to[tie]]++] = tie;
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
    public int tieCount() {
        return from.length;
    }

    /** The number of the record with this id, or -1. */
    public int indexOf(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? -1 : found;
    }

    /** Whether there is a record with this id. */
    public boolean has(String id) {
        return indexOf(id) >= 0;
    }

    /** Ties of any time and type at a record. */
    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** Whether a record stands on a day, as far as is known. */
    boolean stands(int v, long day) {
        return begins[v] <= day && ends[v] >= day;
    }

    NetworkNode node(int v) {
        return new NetworkNode(
                ids[v],
                kinds[v],
                names[v],
                codes.first(v, Codes.COUNTRY),
                first(begins[v]),
                last(ends[v]));
    }

    private static @Nullable LocalDate first(int day) {
        return day == ALWAYS ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable LocalDate last(int day) {
        return day == STILL ? null : LocalDate.ofEpochDay(day);
    }

    NetworkTie tie(int tie) {
        return new NetworkTie(
                tieIds[tie],
                types[tie],
                ids[from[tie]],
                ids[to[tie]],
                roles[tie],
                first(validFrom[tie]),
                last(validTo[tie]));
    }
}
