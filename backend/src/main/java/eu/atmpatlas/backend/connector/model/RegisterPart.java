package eu.atmpatlas.backend.connector.model;

import eu.atmpatlas.graph.part.PartType;

import java.util.Map;
import java.util.Set;

/**
 * A part of a record that a register states: a market status, an inspection.
 *
 * @param id permanent id, made from the register's number
 * @param values by field
 * @param sameBy fields that identify it: a part of the record with the same values in them is the
 *     same part, whoever entered it
 */
public record RegisterPart(
        PartType type, String id, Map<String, String> values, Set<String> sameBy) {

    /** Copies the collections. */
    public RegisterPart {
        values = Map.copyOf(values);
        sameBy = Set.copyOf(sameBy);
    }
}
