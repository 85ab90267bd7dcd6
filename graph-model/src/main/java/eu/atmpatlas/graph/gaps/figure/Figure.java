package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A figure with the data needed to interpret it. {@link #of} builds one.
 *
 * @param coverage known records divided by all records in scope; null if no record is in scope
 * @param reason why there is no value
 * @param parts the parts that make up the figure
 * @param records the records behind the figure
 * @param sources ids of the sources that the figure uses in addition to the sources of its records
 * @param n number of things that the figure is about, known or not: sites, or of an indicator of
 *     products or relations those
 * @param bound whether the value is only a bound of the true one; null if it is not
 * @param withoutRecord number of regions that the figure leaves out, because no site there is on
 *     record
 */
public record Figure(
        Estimate estimate,
        int n,
        @Nullable Bound bound,
        int withoutRecord,
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
        if (reason == Reason.NOTHING_IN_SCOPE && estimate.unknown() > 0) {
            reason = Reason.NOTHING_KNOWN;
        }
        parts = List.copyOf(parts);
        records = List.copyOf(records);
        sources = new TreeSet<>(sources);
    }

    /** Begins a figure without parts, records and sources. */
    public static Builder of(Estimate estimate) {
        return new Builder(estimate);
    }

    /** The figure of regions of which no site is on record: nothing is said about them. */
    public static Figure ofNoRecord(int regions) {
        return of(Estimate.of(null)).reason(Reason.NO_RECORD).withoutRecord(regions).build();
    }

    /** Returns the same figure with another number of things in scope. */
    public Figure withN(int inScope) {
        return new Figure(
                estimate, inScope, bound, withoutRecord, coverage, reason, parts, records, sources);
    }

    /** Returns the same figure with another number of regions that it leaves out. */
    public Figure withoutRecord(int regions) {
        return new Figure(estimate, n, bound, regions, coverage, reason, parts, records, sources);
    }

    public @Nullable Double value() {
        return estimate.value();
    }

    public @Nullable Double numerator() {
        return estimate.numerator();
    }

    public @Nullable Double denominator() {
        return estimate.denominator();
    }

    public int unknown() {
        return estimate.unknown();
    }

    public @Nullable Double lower() {
        return estimate.lower();
    }

    public @Nullable Double upper() {
        return estimate.upper();
    }

    /** Returns whether to show the value or only the interval. */
    public Shown shown() {
        if (value() == null) {
            return lower() == null || upper() == null ? Shown.NONE : Shown.INTERVAL;
        }
        if (bound != null) {
            return Shown.POINT;
        }
        Double known = coverage;
        boolean interval = lower() != null || upper() != null;
        return known != null && known < 0.5 && interval ? Shown.INTERVAL : Shown.POINT;
    }

    /** Of which kind a value is that is only a bound. */
    public enum Bound {
        /** The true value is this or more: what is unknown can only add to it. */
        AT_LEAST,
        /** The true value is this or less. */
        AT_MOST
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
        NOTHING_KNOWN,
        /** No site of the region is on record. */
        NO_RECORD,
        /** No official list with a count is known. */
        NOT_COUNTED
    }

    /**
     * A part of a figure.
     *
     * @param code code of a concept, or one of the indicator's own codes, or id of a record
     * @param scheme the vocabulary of the code; null if it belongs to no vocabulary
     * @param name the name of the record if the part is a record; otherwise null
     */
    public record Part(
            String code, @Nullable String scheme, @Nullable String name, Estimate estimate) {

        /** A part with a code of the indicator's own. */
        public static Part of(String code, Estimate estimate) {
            return new Part(code, null, null, estimate);
        }

        /** The part of a concept. */
        public static Part ofConcept(String scheme, String code, Estimate estimate) {
            return new Part(code, scheme, null, estimate);
        }

        /** The part of a record. */
        public static Part ofRecord(String id, String name, Estimate estimate) {
            return new Part(id, null, name, estimate);
        }

        public @Nullable Double value() {
            return estimate.value();
        }

        public @Nullable Double numerator() {
            return estimate.numerator();
        }

        public @Nullable Double denominator() {
            return estimate.denominator();
        }

        public int unknown() {
            return estimate.unknown();
        }

        public @Nullable Double lower() {
            return estimate.lower();
        }

        public @Nullable Double upper() {
            return estimate.upper();
        }
    }

    /** Builds a figure. */
    public static final class Builder {

        private final Estimate estimate;
        private int n = -1;
        private @Nullable Bound bound;
        private int withoutRecord;
        private @Nullable Double coverage;
        private @Nullable Reason reason;
        private List<Part> parts = List.of();
        private Collection<FigureEvidence> records = List.of();
        private Set<String> sources = Set.of();

        private Builder(Estimate estimate) {
            this.estimate = estimate;
        }

        /** Sets the number of things in scope; without it, it is the number of records. */
        public Builder n(int inScope) {
            n = inScope;
            return this;
        }

        /** Says that the value is a bound, if something is unknown. */
        public Builder bound(@Nullable Bound kind) {
            bound = estimate.unknown() > 0 ? kind : null;
            return this;
        }

        public Builder withoutRecord(int regions) {
            withoutRecord = regions;
            return this;
        }

        public Builder coverage(@Nullable Double share) {
            coverage = share;
            return this;
        }

        public Builder reason(@Nullable Reason noValue) {
            reason = noValue;
            return this;
        }

        public Builder parts(List<Part> all) {
            parts = all;
            return this;
        }

        public Builder records(Collection<FigureEvidence> all) {
            records = all;
            return this;
        }

        public Builder sources(Set<String> ids) {
            sources = ids;
            return this;
        }

        public Figure build() {
            return new Figure(
                    estimate,
                    n < 0 ? records.size() : n,
                    estimate.value() == null ? null : bound,
                    withoutRecord,
                    coverage,
                    reason,
                    parts,
                    List.copyOf(records),
                    sources);
        }
    }
}
