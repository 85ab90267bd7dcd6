package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.ROUTE;

/**
 * The way of an advanced therapy from the laboratory to the reimbursed treatment in a country, as
 * steps of regulation and reimbursement.
 */
final class RouteKind {

    private RouteKind() {}

    static KindDefinition define() {
        return KindDefinition.of(ROUTE)
                .concept("coverage", "HAS_COVERAGE", "route-coverage")
                .expected("coverage")
                .build();
    }
}
