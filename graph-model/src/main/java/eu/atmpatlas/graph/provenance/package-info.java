/** Sources of statements, and provenance of changes. */
@NullMarked
package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.NullMarked;
