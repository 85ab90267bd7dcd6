/**
 * The whole atlas as files. A dump is a version of the graph in five formats, with checksums; it
 * never changes. The catalogue describes the dumps.
 */
@NullMarked
package eu.atmpatlas.backend.bulk;

import org.jspecify.annotations.NullMarked;
