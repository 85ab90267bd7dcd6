/** Tables over regions and capabilities: coverage matrix, value chains and bottlenecks. */
@NullMarked
package eu.atmpatlas.graph.gaps.matrix;

import org.jspecify.annotations.NullMarked;
