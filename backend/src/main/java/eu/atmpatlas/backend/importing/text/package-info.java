/** Finds what spreadsheets and wrong encodings do to texts, whatever the texts are about. */
@NullMarked
package eu.atmpatlas.backend.importing.text;

import org.jspecify.annotations.NullMarked;
