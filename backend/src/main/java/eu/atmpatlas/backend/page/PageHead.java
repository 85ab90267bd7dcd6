package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a page says of itself to those who do not run its scripts: search engines, link previews.
 *
 * @param title of the window
 * @param description one or two sentences
 * @param canonical the permanent address
 * @param indexed whether search engines may list the page
 * @param alternates the same in other forms
 * @param data JSON-LD, or null if there is none
 */
public record PageHead(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<Alternate> alternates,
        @Nullable String data) {

    /** An address with the media type that it answers with, and a title or none. */
    public record Alternate(String address, String type, @Nullable String title) {

        public Alternate(String address, String type) {
            this(address, type, null);
        }
    }
}
