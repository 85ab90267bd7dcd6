/**
 * Records, concepts and sources as linked data: each at its permanent address, as the page, as
 * JSON, or as RDF in the words of schema.org, SKOS and the atlas's own ontology. The ontology and
 * the SHACL shapes that all of it keeps to are served beside it.
 */
@NullMarked
package eu.atmpatlas.backend.linked;

import org.jspecify.annotations.NullMarked;
