/**
 * Each kind's mapping to the search index, to tables and to RDF: one file for each kind. The fields
 * are defined in {@link eu.atmpatlas.graph.kind}; {@code docs/adding-a-kind.md} says what a new
 * kind takes.
 */
@NullMarked
package eu.atmpatlas.backend.kind;

import org.jspecify.annotations.NullMarked;
