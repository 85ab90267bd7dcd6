/** Tests of the whole application on a small graph, over real HTTP. */
@NullMarked
package eu.atmpatlas.backend.testing;

import org.jspecify.annotations.NullMarked;
