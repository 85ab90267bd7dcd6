/**
 * How the graph's constraints and indexes came to be: numbered Cypher files, each applied once and
 * remembered in the graph itself.
 */
@NullMarked
package eu.atmpatlas.graph.migration;

import org.jspecify.annotations.NullMarked;
