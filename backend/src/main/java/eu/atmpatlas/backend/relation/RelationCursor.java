package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Places in a record's list of ties, as callers hold them: opaque, and known for ours. */
final class RelationCursor {

    private static final String PREFIX = "relation:";

    private RelationCursor() {}

    static String encode(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a cursor stands for.
     *
     * @throws BadInputException if the cursor is not one of ours
     */
    static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, as any other text that is not a cursor.
        }
        throw new BadInputException("after", "is not a cursor of this connection");
    }
}
