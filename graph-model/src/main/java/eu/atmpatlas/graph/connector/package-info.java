/** The runs of connectors to public registers. They are stored in the graph and are no records. */
@NullMarked
package eu.atmpatlas.graph.connector;

import org.jspecify.annotations.NullMarked;
