/**
 * Linked data: records, concepts and sources at permanent addresses, as page, JSON or RDF, with the
 * terms of schema.org, SKOS and the atlas's own ontology. Also serves the ontology and the SHACL
 * shapes.
 */
@NullMarked
package eu.atmpatlas.backend.linked;

import org.jspecify.annotations.NullMarked;
