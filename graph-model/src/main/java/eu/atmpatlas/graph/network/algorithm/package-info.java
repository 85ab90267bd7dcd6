/**
 * Graph algorithms on compact adjacency arrays: components, cores, betweenness, communities, cuts.
 * They do not depend on the records of the atlas.
 */
@NullMarked
package eu.atmpatlas.graph.network.algorithm;

import org.jspecify.annotations.NullMarked;
