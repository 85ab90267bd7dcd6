/** Parts of records that have dates and sources of their own: one definition for each type. */
@NullMarked
package eu.atmpatlas.graph.part;

import org.jspecify.annotations.NullMarked;
