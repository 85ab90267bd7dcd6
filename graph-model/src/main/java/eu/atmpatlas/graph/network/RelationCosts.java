package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

/**
 * The costs of following a relation and of passing through a record. They make the best path the
 * one that people would use: making, running, supplying and working together count as nearer than
 * membership of the same large consortium or having the same inspector.
 */
final class RelationCosts {

    /** A record with at most this many relations can be passed through at no cost. */
    static final int FREE_DEGREE = 8;

    /** Cost of each doubling of the number of relations beyond that. */
    static final double COST_PER_DOUBLING = 0.25;

    private RelationCosts() {}

    static double of(RelationType type) {
        return switch (type) {
            case OPERATES,
                    SUPPLIES,
                    MANUFACTURES,
                    AFFILIATED_WITH,
                    SAME_STUDY_AS,
                    OFFERED_BY,
                    FROM_SITE ->
                    1;
            case COLLABORATES_WITH,
                    PART_OF,
                    DEVELOPS,
                    HOLDS_AUTHORISATION,
                    LEADS,
                    SUCCEEDS,
                    RUN_AT,
                    TESTS,
                    SPONSORED_BY,
                    SUPERSEDES ->
                    1.25;
            case COORDINATES, ORGANISED_BY, PUBLISHED_BY -> 1.5;
            case MEMBER_OF -> 1.75;
            case FUNDS, INSPECTS, AUTHORISES, HELD_AT, ABOUT, FOR_CONDITION, DECIDED_BY, FOLLOWS ->
                    2;
        };
    }

    /** Returns the cost of passing through a record with this many relations. */
    static double passThrough(int degree) {
        return degree <= FREE_DEGREE
                ? 0
                : COST_PER_DOUBLING * (Math.log((double) degree / FREE_DEGREE) / Math.log(2));
    }
}
