/**
 * Gaps in GraphQL: regions with their population, bottlenecks, and in {@code indicator} indicators,
 * the matrix, value chains and what-ifs. {@code eu.atmpatlas.graph.gaps} computes them. This
 * package checks the arguments, reads the tables and writes the texts.
 */
@NullMarked
package eu.atmpatlas.backend.gaps;

import org.jspecify.annotations.NullMarked;
