/** What the benchmarks need to know of the network's inside: how to make one up. */
@NullMarked
package eu.atmpatlas.graph.network;

import org.jspecify.annotations.NullMarked;
