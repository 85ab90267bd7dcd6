/** Lays a document out as PDF, with maps and bars drawn as vector graphics. */
@NullMarked
package eu.atmpatlas.backend.profile.pdf;

import org.jspecify.annotations.NullMarked;
