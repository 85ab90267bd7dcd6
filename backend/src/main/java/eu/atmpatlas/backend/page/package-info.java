/** The HTML pages and the static files of the web module, and the error page. */
@NullMarked
package eu.atmpatlas.backend.page;

import org.jspecify.annotations.NullMarked;
