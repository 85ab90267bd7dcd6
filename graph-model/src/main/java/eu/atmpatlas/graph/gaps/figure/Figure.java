package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A figure with all that is needed to judge it.
 *
 * @param value null if it cannot be said
 * @param unknown records in scope not known to count or not
 * @param lower the least it can be as the unknowns turn out; null if not known
 * @param upper the greatest, likewise
 * @param coverage known / all records in scope; null if none is in scope
 * @param reason why there is no value
 * @param parts what it is made up of
 * @param records the very records behind it
 * @param sources ids of what it rests on beside the records' own
 */
public record Figure(
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        int unknown,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double coverage,
        @Nullable Reason reason,
        List<Part> parts,
        List<FigureEvidence> records,
        Set<String> sources) {

    /** Keeps its own copies; what may be in scope is not known, and so not nothing. */
    public Figure {
        if (reason == Reason.NOTHING_IN_SCOPE && unknown > 0) {
            reason = Reason.NOTHING_KNOWN;
        }
        parts = List.copyOf(parts);
        records = List.copyOf(records);
        sources = new TreeSet<>(sources);
    }

    /** Whether the value or only the interval is to be shown. */
    public Shown shown() {
        if (value == null) {
            return lower == null || upper == null ? Shown.NONE : Shown.INTERVAL;
        }
        Double known = coverage;
        return known != null && known < 0.5 ? Shown.INTERVAL : Shown.POINT;
    }

    /** How a figure is to be shown. */
    public enum Shown {
        POINT,
        INTERVAL,
        NONE
    }

    /** Why there is no value. */
    public enum Reason {
        /** Nobody says how many live there. */
        NO_POPULATION,
        /** There is no record in scope. */
        NOTHING_IN_SCOPE,
        /** Of no record in scope is it known. */
        NOTHING_KNOWN
    }

    /**
     * A part of a figure.
     *
     * @param code a concept's, or one of the indicator's own
     * @param scheme the vocabulary of the code; null if it is of none
     * @param name a record's name where the part is a record; else null
     */
    public record Part(
            String code,
            @Nullable String scheme,
            @Nullable String name,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            int unknown,
            @Nullable Double lower,
            @Nullable Double upper) {}
}
