package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.ROUTE;

/**
 * The way of an advanced therapy from the laboratory to the reimbursed treatment in a country, as
 * steps of regulation and reimbursement. Name and note are English; both may have a Dutch text.
 */
final class RouteKind {

    private RouteKind() {}

    static KindDefinition define() {
        return KindDefinition.of(ROUTE)
                .concept("coverage", "HAS_COVERAGE", "route-coverage")
                .value("nameNl", ValueField.Type.TEXT)
                .value("noteNl", ValueField.Type.TEXT)
                .expected("coverage")
                .build();
    }
}
