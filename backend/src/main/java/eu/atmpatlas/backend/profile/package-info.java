/**
 * The country profile as a PDF on A4: the same content as the page {@code /profile/NL}. It reads
 * the atlas's own GraphQL as any client does, so the figures are those of the schema, and uses the
 * texts of the web's catalogues.
 */
@NullMarked
package eu.atmpatlas.backend.profile;

import org.jspecify.annotations.NullMarked;
