/**
 * Statements as RDF, small enough to be made for every answer: things with properties, written as
 * Turtle, N-Triples, N-Quads or JSON-LD. There are no blank nodes: whatever is described has an
 * address, so that two sets of statements can be compared and merged.
 */
@NullMarked
package eu.atmpatlas.backend.rdf;

import org.jspecify.annotations.NullMarked;
