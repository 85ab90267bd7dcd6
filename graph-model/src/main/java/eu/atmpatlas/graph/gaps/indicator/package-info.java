/** The catalogue of indicators, their computation, and what-if scenarios. */
@NullMarked
package eu.atmpatlas.graph.gaps.indicator;

import org.jspecify.annotations.NullMarked;
