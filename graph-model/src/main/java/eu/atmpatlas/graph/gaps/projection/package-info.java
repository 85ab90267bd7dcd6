/** The landscape in memory, built from the graph and updated from the change log. */
@NullMarked
package eu.atmpatlas.graph.gaps.projection;

import org.jspecify.annotations.NullMarked;
