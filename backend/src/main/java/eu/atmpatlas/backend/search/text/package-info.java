/**
 * Text as the search compares it: folded words, how well a typed word matches one of them, and what
 * to mark in a name that was found. Knows nothing of records or of the index.
 */
@NullMarked
package eu.atmpatlas.backend.search.text;

import org.jspecify.annotations.NullMarked;
