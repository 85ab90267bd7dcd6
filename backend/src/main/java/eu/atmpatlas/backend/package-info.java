/** The atlas as an application: what one may ask of the graph, over GraphQL and HTTP. */
@NullMarked
package eu.atmpatlas.backend;

import org.jspecify.annotations.NullMarked;
