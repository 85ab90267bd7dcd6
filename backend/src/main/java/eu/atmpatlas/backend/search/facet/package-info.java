/**
 * Facets: properties by which records can be filtered and counted. There is one per field with
 * values from a vocabulary, derived from {@link eu.atmpatlas.graph.kind.KindFields}.
 */
@NullMarked
package eu.atmpatlas.backend.search.facet;

import org.jspecify.annotations.NullMarked;
