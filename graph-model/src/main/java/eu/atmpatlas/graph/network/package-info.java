/**
 * The stakeholders as a network: a compact copy of the records and relations in memory that follows
 * the change log, and the computations on it. Results are plain records with ids; nothing here
 * writes to the graph.
 */
@NullMarked
package eu.atmpatlas.graph.network;

import org.jspecify.annotations.NullMarked;
