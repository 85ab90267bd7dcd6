/** Finds records that are possible but unlikely, and warns of them. */
@NullMarked
package eu.atmpatlas.backend.importing.check;

import org.jspecify.annotations.NullMarked;
