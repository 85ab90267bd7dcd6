/**
 * API keys for clients that need a larger budget. They are stored in the graph, so every instance
 * knows them. They are not part of the published data: they bypass the write service and are in
 * neither the change log nor any export.
 */
@NullMarked
package eu.atmpatlas.graph.access;

import org.jspecify.annotations.NullMarked;
