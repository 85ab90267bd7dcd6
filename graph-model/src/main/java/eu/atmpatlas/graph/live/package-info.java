/**
 * What readers ask for most, kept in memory and dropped as the change log tells. All of it can be
 * thrown away at any time.
 */
@NullMarked
package eu.atmpatlas.graph.live;

import org.jspecify.annotations.NullMarked;
