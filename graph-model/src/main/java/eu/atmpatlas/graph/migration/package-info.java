/**
 * Migrations of the stored graph: numbered Cypher files, each applied once and recorded in the
 * graph.
 */
@NullMarked
package eu.atmpatlas.graph.migration;

import org.jspecify.annotations.NullMarked;
