/**
 * What the network returns: nodes, relations, paths, ego networks, metrics and losses, as immutable
 * records.
 */
@NullMarked
package eu.atmpatlas.graph.network.model;

import org.jspecify.annotations.NullMarked;
