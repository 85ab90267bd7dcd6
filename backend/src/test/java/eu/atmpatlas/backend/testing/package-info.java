/** The whole application on a small graph of its own, asked over real HTTP. */
@NullMarked
package eu.atmpatlas.backend.testing;

import org.jspecify.annotations.NullMarked;
