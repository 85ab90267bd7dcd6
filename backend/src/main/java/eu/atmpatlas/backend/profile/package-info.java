/**
 * The country profile as a PDF: what the page {@code /profile/NL} says, on A4, for those who take
 * it to a meeting or keep it. It asks the atlas's own GraphQL as any client does, so its figures
 * are those of the schema, and speaks the words of the web's catalogues.
 */
@NullMarked
package eu.atmpatlas.backend.profile;

import org.jspecify.annotations.NullMarked;
