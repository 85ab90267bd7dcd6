/** Reads longer Cypher queries from files in the package of the class that runs them. */
@NullMarked
package eu.atmpatlas.graph.cypher;

import org.jspecify.annotations.NullMarked;
