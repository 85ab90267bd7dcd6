/**
 * All of the atlas as files: dumps that never change once they are made, each a version of the
 * whole graph in five formats, with checksums, and the catalogue that describes them.
 */
@NullMarked
package eu.atmpatlas.backend.bulk;

import org.jspecify.annotations.NullMarked;
