/**
 * What the atlas costs, told as ratios within one run: machines differ, what is compared on one of
 * them does not. Run by the Maven profile {@code benchmarks}, never by a usual build.
 */
@NullMarked
package eu.atmpatlas.backend.benchmarks;

import org.jspecify.annotations.NullMarked;
