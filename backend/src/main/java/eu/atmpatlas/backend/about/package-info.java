/** Information about the atlas: versions, licence, size. */
@NullMarked
package eu.atmpatlas.backend.about;

import org.jspecify.annotations.NullMarked;
