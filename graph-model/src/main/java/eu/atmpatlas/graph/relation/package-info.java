/**
 * Relations between records: their types, the kinds that each type may connect, and how to read
 * them.
 */
@NullMarked
package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.NullMarked;
