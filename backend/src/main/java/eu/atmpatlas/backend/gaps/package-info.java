/**
 * Gaps in GraphQL: regions with their people, the catalogue of indicators and their figures, the
 * matrix, value chains, bottlenecks and what-ifs. What is computed lives in {@code
 * eu.atmpatlas.graph.gaps}; here questions are checked, tables read, and answers put in words.
 */
@NullMarked
package eu.atmpatlas.backend.gaps;

import org.jspecify.annotations.NullMarked;
