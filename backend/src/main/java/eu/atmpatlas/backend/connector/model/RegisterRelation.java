package eu.atmpatlas.backend.connector.model;

import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.relation.RelationType;

/**
 * A relation from the entry's record to the record with an identifier. It is written only if there
 * are both records and the relation may connect their kinds.
 */
public record RegisterRelation(RelationType type, Identifier to) {}
