/** The fields of the index's documents, and what queries read of each segment of the index. */
@NullMarked
package eu.atmpatlas.backend.search.segment;

import org.jspecify.annotations.NullMarked;
