/** The last changes as Atom and JSON Feed, for feed readers. */
@NullMarked
package eu.atmpatlas.backend.feed;

import org.jspecify.annotations.NullMarked;
