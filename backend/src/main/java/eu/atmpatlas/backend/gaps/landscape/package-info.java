/** Reads the population and city tables, and builds the landscape from which gaps are computed. */
@NullMarked
package eu.atmpatlas.backend.gaps.landscape;

import org.jspecify.annotations.NullMarked;
