/**
 * The network in GraphQL: neighbourhoods, paths, measures, losses and suggestions. {@code
 * eu.atmpatlas.graph.network} computes them. This package checks the arguments and writes the
 * texts.
 */
@NullMarked
package eu.atmpatlas.backend.network;

import org.jspecify.annotations.NullMarked;
