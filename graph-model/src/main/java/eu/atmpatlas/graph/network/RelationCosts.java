package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

/**
 * What it costs to go along a tie and through a record, so that the best path is the one that
 * people would take: who makes, runs, supplies or works with another is nearer than who sits in the
 * same large consortium or has the same inspector.
 */
final class RelationCosts {

    /** Ties up to which a record may be passed through for nothing. */
    static final int FREE_DEGREE = 8;

    /** What each doubling of the ties beyond that costs. */
    static final double COST_PER_DOUBLING = 0.25;

    private RelationCosts() {}

    static double of(RelationType type) {
        return switch (type) {
            case OPERATES, SUPPLIES, MANUFACTURES, AFFILIATED_WITH -> 1;
            case COLLABORATES_WITH, PART_OF, DEVELOPS, HOLDS_AUTHORISATION, LEADS, SUCCEEDS -> 1.25;
            case COORDINATES -> 1.5;
            case MEMBER_OF -> 1.75;
            case FUNDS, INSPECTS, AUTHORISES -> 2;
        };
    }

    /** Of passing through a record with so many ties. */
    static double passThrough(int degree) {
        return degree <= FREE_DEGREE
                ? 0
                : COST_PER_DOUBLING * (Math.log((double) degree / FREE_DEGREE) / Math.log(2));
    }
}
