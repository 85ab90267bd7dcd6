/**
 * What can be written: puts, removals and merges, and the result of a write. No database access.
 */
@NullMarked
package eu.atmpatlas.graph.write.model;

import org.jspecify.annotations.NullMarked;
