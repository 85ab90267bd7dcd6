/**
 * The write service: the only way to change the graph. It validates writes, records provenance and
 * appends to the change log in the same transaction.
 */
@NullMarked
package eu.atmpatlas.graph.write;

import org.jspecify.annotations.NullMarked;
