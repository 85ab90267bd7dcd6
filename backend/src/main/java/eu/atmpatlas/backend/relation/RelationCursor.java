package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.platform.BadInputException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Places in a record's list of ties, as callers hold them: opaque, and known for ours. */
final class RelationCursor {

    private static final String OURS = "relation:";

    private RelationCursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((OURS + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a cursor stands for.
     *
     * @throws BadInputException if the cursor is not one of ours
     */
    static @Nullable String place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(OURS)) {
                return text.substring(OURS.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, as any other text that is not a cursor.
        }
        throw new BadInputException("after", "is not a cursor of this connection");
    }
}
