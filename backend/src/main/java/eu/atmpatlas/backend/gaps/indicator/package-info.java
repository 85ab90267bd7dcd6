/** Indicators, the gap matrix, value chains and what-if changes in GraphQL. */
@NullMarked
package eu.atmpatlas.backend.gaps.indicator;

import org.jspecify.annotations.NullMarked;
