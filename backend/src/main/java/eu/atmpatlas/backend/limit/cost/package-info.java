/**
 * Computes the size and the cost of a GraphQL document, from the schema and the variables alone.
 */
@NullMarked
package eu.atmpatlas.backend.limit.cost;

import org.jspecify.annotations.NullMarked;
