/**
 * Projections: state derived from the graph that follows its change log. One runner reads the log
 * and keeps every projection up to date. The names follow event processors in event sourcing.
 */
@NullMarked
package eu.atmpatlas.graph.projection;

import org.jspecify.annotations.NullMarked;
