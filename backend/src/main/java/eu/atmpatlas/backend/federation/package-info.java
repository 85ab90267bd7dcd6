/**
 * The atlas as an Apollo Federation 2 subgraph. A gateway fetches records and concepts by their
 * keys, so that other subgraphs can extend them.
 */
@NullMarked
package eu.atmpatlas.backend.federation;

import org.jspecify.annotations.NullMarked;
