/** The possible writes: puts, removals and merges, and their JSON form. No database access. */
@NullMarked
package eu.atmpatlas.graph.write.model;

import org.jspecify.annotations.NullMarked;
