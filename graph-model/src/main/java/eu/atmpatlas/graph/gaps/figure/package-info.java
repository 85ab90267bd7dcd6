/** A figure: value, interval, evidence and the way it was counted. */
@NullMarked
package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.NullMarked;
