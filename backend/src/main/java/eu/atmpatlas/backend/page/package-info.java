/**
 * The HTML pages: which there are, what they say before any script has run, and the built files
 * that they name. The templates are in {@code src/main/jte}.
 */
@NullMarked
package eu.atmpatlas.backend.page;

import org.jspecify.annotations.NullMarked;
