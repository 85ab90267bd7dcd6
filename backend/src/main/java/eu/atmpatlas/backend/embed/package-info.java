/**
 * The atlas inside other sites: views without the frame around them, which any site may show, and
 * oEmbed, by which a system learns how from the address of a view alone. Framing is allowed below
 * {@code /embed/} only; nothing there sets a cookie or stores anything.
 */
@NullMarked
package eu.atmpatlas.backend.embed;

import org.jspecify.annotations.NullMarked;
