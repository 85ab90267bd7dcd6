/** Sources of statements, and who changed what and why. */
@NullMarked
package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.NullMarked;
