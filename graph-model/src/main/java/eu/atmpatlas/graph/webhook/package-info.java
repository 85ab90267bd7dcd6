/**
 * Who is to be told of changes by HTTP, and how far each has been told. It stands in the graph so
 * that any instance can go on where another stopped; it is no statement of the atlas, and so not in
 * the change log.
 */
@NullMarked
package eu.atmpatlas.graph.webhook;

import org.jspecify.annotations.NullMarked;
