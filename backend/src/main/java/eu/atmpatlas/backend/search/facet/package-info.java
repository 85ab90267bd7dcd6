/**
 * What records can be filtered and counted by: each kind defines its facets in its {@link
 * eu.atmpatlas.backend.kind.KindMapping}.
 */
@NullMarked
package eu.atmpatlas.backend.search.facet;

import org.jspecify.annotations.NullMarked;
