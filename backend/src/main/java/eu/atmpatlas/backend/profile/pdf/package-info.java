/** Renders a document as PDF, with maps and bars as vector graphics. */
@NullMarked
package eu.atmpatlas.backend.profile.pdf;

import org.jspecify.annotations.NullMarked;
