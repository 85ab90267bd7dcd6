/**
 * Text matching: folding, tokens, how well a typed word matches, and which parts of a name to
 * highlight. Independent of records and of the index.
 */
@NullMarked
package eu.atmpatlas.backend.search.text;

import org.jspecify.annotations.NullMarked;
