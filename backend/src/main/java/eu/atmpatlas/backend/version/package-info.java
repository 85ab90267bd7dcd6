/** Answers as of an earlier version of the data, which a citation names. */
@NullMarked
package eu.atmpatlas.backend.version;

import org.jspecify.annotations.NullMarked;
