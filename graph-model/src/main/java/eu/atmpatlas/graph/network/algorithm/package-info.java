/**
 * Graph algorithms on compact adjacency arrays: components, cores, betweenness, communities, cuts.
 * They know nothing of records.
 */
@NullMarked
package eu.atmpatlas.graph.network.algorithm;

import org.jspecify.annotations.NullMarked;
