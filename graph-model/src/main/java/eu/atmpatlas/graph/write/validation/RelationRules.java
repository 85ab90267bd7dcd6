package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.write.TextRules;
import eu.atmpatlas.graph.write.model.Write;

/** Validation rules for relations. */
final class RelationRules {

    private RelationRules() {}

    static void check(Write.PutRelation put, WriteValidator validator) {
        EntityKind from = validator.kind(put.from());
        EntityKind to = validator.kind(put.to());
        if (from == null) {
            validator.refuse("from", "there is no record " + put.from());
        }
        if (to == null) {
            validator.refuse("to", "there is no record " + put.to());
        }
        if (from != null && to != null && !put.type().allows(from, to)) {
            validator.refuse(
                    "type",
                    "%s does not lead from a %s to a %s"
                            .formatted(put.type(), from.path(), to.path()));
        }
        if (put.from().equals(put.to())) {
            validator.refuse("to", "a record has no relation to itself: " + put.to());
        }
        DateRules.checkPeriod(put.validFrom(), put.validTo(), validator);
        if (from != null && to != null) {
            validator.loop(put).ifPresent(reason -> validator.refuse("to", reason));
        }
        TextRules.checkLine("role", put.role(), validator);
        TextRules.checkPrivacy("role", put.role(), from, to, validator);
        validator.requireSources(put.sources());
        RelationStatement statement = put.stated();
        DateRules.checkPast("statedOn", statement.statedOn(), validator);
        DateRules.checkPast("retrievedOn", statement.retrievedOn(), validator);
        TextRules.checkLine("actor", statement.actor(), validator);
        TextRules.checkParagraph("note", statement.note(), validator);
        TextRules.checkPrivacy("note", statement.note(), from, to, validator);
    }
}
