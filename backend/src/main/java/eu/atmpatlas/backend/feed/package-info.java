/** The last changes as Atom and JSON Feed, for those who read feeds. */
@NullMarked
package eu.atmpatlas.backend.feed;

import org.jspecify.annotations.NullMarked;
