/**
 * What the ecosystem lacks: indicators, the matrix of gaps, value chains, bottlenecks and what-ifs.
 * Pure functions over a {@link eu.atmpatlas.graph.gaps.Landscape}, a copy of the records in memory
 * that follows the change log; a what-if is the same computation over a changed copy. Unknown never
 * counts as no: every figure tells what it would be with all unknowns as no and as yes.
 */
@NullMarked
package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.NullMarked;
