/**
 * The network in GraphQL: neighbourhoods, paths, measures, losses and suggestions. What is computed
 * lives in {@code eu.atmpatlas.graph.network}; here questions are checked and answers put in words.
 */
@NullMarked
package eu.atmpatlas.backend.network;

import org.jspecify.annotations.NullMarked;
