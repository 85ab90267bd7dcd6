/**
 * A graph of made-up records of any size, to try the atlas out and to measure it: as skewed, as
 * spread over Europe and as full of gaps as the real one, marked as synthetic in every record.
 */
@NullMarked
package eu.atmpatlas.backend.synthetic;

import org.jspecify.annotations.NullMarked;
