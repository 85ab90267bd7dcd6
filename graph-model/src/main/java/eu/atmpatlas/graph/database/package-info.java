/**
 * Access to Neo4j: the embedded engine, the connection to a server, and {@link
 * eu.atmpatlas.graph.database.Graph}, which runs every query. Only this package imports Neo4j's
 * server classes.
 */
@NullMarked
package eu.atmpatlas.graph.database;

import org.jspecify.annotations.NullMarked;
