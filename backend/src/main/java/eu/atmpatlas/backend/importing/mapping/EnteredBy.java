package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

/**
 * Who entered the statements of an import, and how. It overrides what the file says, so that the
 * file of a node cannot speak for an owner.
 *
 * @param method null to keep what the file says
 * @param actor a name for the public change log; null if not known
 */
public record EnteredBy(@Nullable Method method, @Nullable String actor) {

    /** Keeps what the file says. */
    public static final EnteredBy FILE = new EnteredBy(null, null);

    Statement of(Statement statement) {
        return method == null ? statement : statement.toBuilder().entered(method, actor).build();
    }

    Write of(Write write) {
        if (method == null || !(write instanceof Write.PutRelation put)) {
            return write;
        }
        RelationStatement stated = put.stated();
        return put.with(
                new RelationStatement(
                        stated.asserted(),
                        stated.statedOn(),
                        stated.retrievedOn(),
                        method,
                        actor,
                        stated.note(),
                        stated.shown()));
    }
}
