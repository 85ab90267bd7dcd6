/**
 * The HTML pages: their kinds, their content before any script runs, and the bundled files that
 * they use. The templates are in {@code src/main/jte}.
 */
@NullMarked
package eu.atmpatlas.backend.page;

import org.jspecify.annotations.NullMarked;
