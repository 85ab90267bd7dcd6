package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.kind.EntityKind;

/** What a relation must be like. */
final class RelationRules {

    private RelationRules() {}

    static void check(Write.PutRelation put, Judge judge) {
        EntityKind from = judge.kind(put.from());
        EntityKind to = judge.kind(put.to());
        if (from == null) {
            judge.refuse("from", "there is no record " + put.from());
        }
        if (to == null) {
            judge.refuse("to", "there is no record " + put.to());
        }
        if (from != null && to != null && !put.type().joins(from, to)) {
            judge.refuse(
                    "type",
                    "%s does not lead from a %s to a %s"
                            .formatted(put.type(), from.path(), to.path()));
        }
        if (put.from().equals(put.to())) {
            judge.refuse("to", "a record has no relation to itself: " + put.to());
        }
        if (put.validFrom() != null
                && put.validTo() != null
                && put.validTo().isBefore(put.validFrom())) {
            judge.refuse("validTo", "is before validFrom: " + put.validTo());
        }
        judge.needSources(put.sources());
    }
}
