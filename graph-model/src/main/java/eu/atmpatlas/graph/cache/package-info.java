/**
 * Records, sources and pages of relations that were read lately, dropped when the change log says
 * that they changed.
 */
@NullMarked
package eu.atmpatlas.graph.cache;

import org.jspecify.annotations.NullMarked;
