/**
 * Embedding in other sites: views without header and footer, which any site may frame, and oEmbed,
 * which tells a system how to embed a view from its address. Framing is allowed below {@code
 * /embed/} only. Nothing there sets a cookie or stores anything.
 */
@NullMarked
package eu.atmpatlas.backend.embed;

import org.jspecify.annotations.NullMarked;
