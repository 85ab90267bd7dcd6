/**
 * RDF documents for responses: resources with properties, written as Turtle, N-Triples, N-Quads or
 * JSON-LD. There are no blank nodes: every described resource has an IRI, so that sets of
 * statements can be compared and merged.
 */
@NullMarked
package eu.atmpatlas.backend.rdf;

import org.jspecify.annotations.NullMarked;
