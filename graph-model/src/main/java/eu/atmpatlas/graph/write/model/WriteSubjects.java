package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.relation.RelationId;

/** Finds the subject of a write. */
public final class WriteSubjects {

    /** The type of a subject and its id. */
    public record Key(Subject subject, String id) {}

    private WriteSubjects() {}

    public static Key of(Write write) {
        return switch (write) {
            case Write.PutVocabulary put -> new Key(Subject.VOCABULARY, put.scheme());
            case Write.PutConcept put -> new Key(Subject.CONCEPT, put.concept().key());
            case Write.PutSource put -> new Key(Subject.SOURCE, put.source().id());
            case Write.PutEntity put -> new Key(Subject.ENTITY, put.entity().id());
            case Write.PutStatements put -> new Key(Subject.ENTITY, put.record());
            case Write.PutAuthorisation put ->
                    new Key(Subject.AUTHORISATION, put.authorisation().id());
            case Write.PutWorkPackage put -> new Key(Subject.WORK_PACKAGE, put.workPackage().key());
            case Write.PutPart put -> new Key(Subject.of(put.part().type()), put.part().id());
            case Write.PutRelation put -> new Key(Subject.RELATION, relationId(put));
            case Write.RemoveEntity remove -> new Key(Subject.ENTITY, remove.id());
            case Write.RemoveRelation remove -> new Key(Subject.RELATION, remove.id());
            case Write.RemoveAuthorisation remove -> new Key(Subject.AUTHORISATION, remove.id());
            case Write.RemoveWorkPackage remove -> new Key(Subject.WORK_PACKAGE, remove.key());
            case Write.RemovePart remove -> new Key(Subject.of(remove.type()), remove.id());
            case Write.MergeEntity merge -> new Key(Subject.ENTITY, merge.id());
            case Write.RetireId retire -> new Key(Subject.ENTITY, retire.id());
        };
    }

    public static boolean isPut(Write write) {
        return switch (write) {
            case Write.PutVocabulary _, Write.PutConcept _, Write.PutSource _ -> true;
            case Write.PutEntity _, Write.PutAuthorisation _ -> true;
            case Write.PutWorkPackage _, Write.PutPart _, Write.PutRelation _ -> true;
            case Write.RemoveEntity _, Write.RemoveRelation _, Write.MergeEntity _ -> false;
            case Write.RemoveAuthorisation _, Write.RemoveWorkPackage _, Write.RetireId _ -> false;
            case Write.RemovePart _, Write.PutStatements _ -> false;
        };
    }

    public static String relationId(Write.PutRelation put) {
        return RelationId.of(
                put.type(),
                put.from(),
                put.to(),
                put.role(),
                put.validFrom(),
                put.stated().asserted());
    }
}
