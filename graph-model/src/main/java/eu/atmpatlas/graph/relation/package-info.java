/** Ties between records: their types, which kinds each may join, and how they are read. */
@NullMarked
package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.NullMarked;
