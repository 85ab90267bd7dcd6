/** The network in memory: read from the graph, then kept up to date from the change log. */
@NullMarked
package eu.atmpatlas.graph.network.projection;

import org.jspecify.annotations.NullMarked;
