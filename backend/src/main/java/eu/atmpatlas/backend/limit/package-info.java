/**
 * What a reader may ask for: how large a document may be, what an answer may cost, how much each
 * client may ask in a minute, how long an answer may take. All of it is known before anything is
 * fetched. It knows no feature.
 */
@NullMarked
package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.NullMarked;
