/**
 * Keys of those who ask much. They live in the graph, so that every instance knows them, but are no
 * part of what it says: they do not pass the write door, are not in the change log and in no
 * export.
 */
@NullMarked
package eu.atmpatlas.graph.access;

import org.jspecify.annotations.NullMarked;
