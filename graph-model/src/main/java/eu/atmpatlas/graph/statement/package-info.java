/**
 * Statements: what a source says about one field of a record, when it says so, and whether it says
 * yes or no. A record shows the values that {@code eu.atmpatlas.graph.entity.StatementSelection}
 * selects from its statements.
 *
 * <p>The model follows the statement-based data of OpenSanctions and the ranks and references of
 * Wikidata.
 */
@NullMarked
package eu.atmpatlas.graph.statement;

import org.jspecify.annotations.NullMarked;
