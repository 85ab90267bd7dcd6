package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A figure with all that is needed to judge it.
 *
 * @param value null if it cannot be computed
 * @param unknown records in scope of which it is unknown whether they count
 * @param lower lower bound, over all possible values of the unknown records; null if unknown
 * @param upper upper bound, over all possible values of the unknown records; null if unknown
 * @param coverage known records divided by all records in scope; null if no record is in scope
 * @param reason why there is no value
 * @param parts the parts that make up the figure
 * @param records the records behind the figure
 * @param sources ids of the sources that the figure uses in addition to the sources of its records
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

    /**
     * Copies the collections. If records may be in scope, the reason is "nothing known" and not
     * "nothing in scope".
     */
    public Figure {
        if (reason == Reason.NOTHING_IN_SCOPE && unknown > 0) {
            reason = Reason.NOTHING_KNOWN;
        }
        parts = List.copyOf(parts);
        records = List.copyOf(records);
        sources = new TreeSet<>(sources);
    }

    /** Returns whether to show the value or only the interval. */
    public Shown shown() {
        if (value == null) {
            return lower == null || upper == null ? Shown.NONE : Shown.INTERVAL;
        }
        Double known = coverage;
        return known != null && known < 0.5 ? Shown.INTERVAL : Shown.POINT;
    }

    /** How to show a figure. */
    public enum Shown {
        POINT,
        INTERVAL,
        NONE
    }

    /** Why there is no value. */
    public enum Reason {
        /** The population of the region is unknown. */
        NO_POPULATION,
        /** No record is in scope. */
        NOTHING_IN_SCOPE,
        /** Records are in scope, but nothing is known about any of them. */
        NOTHING_KNOWN
    }

    /**
     * A part of a figure.
     *
     * @param code code of a concept, or one of the indicator's own codes
     * @param scheme the vocabulary of the code; null if it belongs to no vocabulary
     * @param name the name of the record if the part is a record; otherwise null
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
