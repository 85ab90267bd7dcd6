/**
 * Query understanding: finds the concepts, places and distances that a sentence in English or Dutch
 * names, so that words become criteria of a filter.
 */
@NullMarked
package eu.atmpatlas.backend.understanding;

import org.jspecify.annotations.NullMarked;
