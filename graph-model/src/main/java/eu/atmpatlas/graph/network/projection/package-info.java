/** The network in memory, built from the graph and updated from the change log. */
@NullMarked
package eu.atmpatlas.graph.network.projection;

import org.jspecify.annotations.NullMarked;
