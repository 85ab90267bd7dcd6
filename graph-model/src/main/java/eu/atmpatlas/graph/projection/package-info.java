/**
 * What is derived from the graph and follows its change log. One runner reads the log and keeps
 * every projection up to date; the words are those of event processors in event sourcing.
 */
@NullMarked
package eu.atmpatlas.graph.projection;

import org.jspecify.annotations.NullMarked;
