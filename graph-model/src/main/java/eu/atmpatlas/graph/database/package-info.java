/**
 * The one door to Neo4j: the engine that runs inside the application, the connection to one that
 * runs elsewhere, and {@link eu.atmpatlas.graph.database.Graph}, through which every query goes.
 * Nothing outside this room imports Neo4j's server classes.
 */
@NullMarked
package eu.atmpatlas.graph.database;

import org.jspecify.annotations.NullMarked;
