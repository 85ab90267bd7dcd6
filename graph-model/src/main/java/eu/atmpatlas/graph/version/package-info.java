/** Earlier versions of the data, rebuilt from the graph and its change log. */
@NullMarked
package eu.atmpatlas.graph.version;

import org.jspecify.annotations.NullMarked;
