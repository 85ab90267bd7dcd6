/** Reads the population and city tables, and builds the landscape that gaps are measured in. */
@NullMarked
package eu.atmpatlas.backend.gaps.landscape;

import org.jspecify.annotations.NullMarked;
