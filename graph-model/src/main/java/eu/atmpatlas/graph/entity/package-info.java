/** Reads records, one or many at a time, by permanent id, in a fixed number of round trips. */
@NullMarked
package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.NullMarked;
