package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.statement.Statement.Method;

/**
 * Who changes records, and how.
 *
 * @param id of the actor, for the audit trail
 * @param name for the public change log
 * @param method of the statements that they enter
 */
public record Editor(String id, String name, Method method) {

    /** Whether their statements prevail over others: a curator has weighed them. */
    boolean prevails() {
        return method != Method.OWNER;
    }
}
