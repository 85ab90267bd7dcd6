package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Metadata of a page for clients that run no scripts, such as search engines and link previews.
 *
 * @param title of the window
 * @param description one or two sentences
 * @param canonical the permanent address
 * @param indexed whether search engines may list the page
 * @param alternates the same content in other formats
 * @param data JSON-LD, or null if there is none
 */
public record PageHead(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<Alternate> alternates,
        @Nullable String data) {

    /** The address of another format, its media type, and a title if there is one. */
    public record Alternate(String address, String type, @Nullable String title) {

        public Alternate(String address, String type) {
            this(address, type, null);
        }
    }
}
