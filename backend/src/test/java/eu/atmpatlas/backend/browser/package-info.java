/** Tests of the pages in a real browser with real data. */
@NullMarked
package eu.atmpatlas.backend.browser;

import org.jspecify.annotations.NullMarked;
