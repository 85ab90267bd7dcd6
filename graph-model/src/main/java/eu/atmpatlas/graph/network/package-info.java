/**
 * The stakeholders as a network: a compact copy of the records and their ties in memory that
 * follows the change log, and what is computed on it. Whoever asks gets plain records of ids back;
 * nothing here writes to the graph.
 */
@NullMarked
package eu.atmpatlas.graph.network;

import org.jspecify.annotations.NullMarked;
