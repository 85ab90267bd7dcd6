package eu.atmpatlas.graph.relation;

import eu.atmpatlas.graph.statement.Statement.Method;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is on record about a relation beyond its ends, role, dates and sources.
 *
 * @param asserted false: the sources say that there is no such relation
 * @param statedOn the day that the sources speak of
 * @param retrievedOn the day when the sources were read
 * @param method how it came into the atlas
 * @param actor who entered it: a name for the public change log; null if not known
 * @param shown whether it counts: a stronger statement of the opposite does not outweigh it. Set by
 *     {@code RelationSelection}
 */
public record RelationStatement(
        boolean asserted,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate retrievedOn,
        Method method,
        @Nullable String actor,
        @Nullable String note,
        boolean shown) {

    /** A relation of which only ends, role, dates and sources are known. */
    public static final RelationStatement PLAIN =
            new RelationStatement(true, null, null, Method.IMPORT, null, null, true);

    /** Whether there is such a relation, according to the strongest statement. */
    public boolean counts() {
        return asserted && shown;
    }

    /** Whether a stronger statement says the opposite, so that sources contradict each other. */
    public boolean outweighed() {
        return !shown;
    }

    /** Returns who entered it, unless that may be a private person; null if not known. */
    public @Nullable String publicActor() {
        return method.isByPerson() ? null : actor;
    }

    /** The day that best says how old it is: what the sources speak of, or when they were read. */
    public @Nullable LocalDate day() {
        return statedOn != null ? statedOn : retrievedOn;
    }

    /** The same statement, counting or not. */
    public RelationStatement withShown(boolean counting) {
        return new RelationStatement(
                asserted, statedOn, retrievedOn, method, actor, note, counting);
    }
}
