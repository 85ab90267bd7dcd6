/** Cypher that is too long for a text block: files beside the class that asks, read by name. */
@NullMarked
package eu.atmpatlas.graph.cypher;

import org.jspecify.annotations.NullMarked;
