/**
 * What records can be filtered and counted by: one facet for each field with values from a
 * vocabulary, derived from {@link eu.atmpatlas.graph.kind.KindFields}.
 */
@NullMarked
package eu.atmpatlas.backend.search.facet;

import org.jspecify.annotations.NullMarked;
