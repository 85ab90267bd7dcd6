/** The change log. Everything that is derived from the graph follows it. */
@NullMarked
package eu.atmpatlas.graph.change;

import org.jspecify.annotations.NullMarked;
