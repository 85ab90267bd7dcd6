package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeNumberCoercing;
import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Numbers of changes as callers hold them in pages: opaque, and known for ours. */
final class ChangeCursor {

    private static final String PREFIX = "change:";

    private ChangeCursor() {}

    static String of(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The number that a cursor stands for; null for none.
     *
     * @param argument the argument that holds it
     * @throws BadInputException if the cursor is not one of ours
     */
    static @Nullable Long number(String argument, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return ChangeNumberCoercing.parse(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // Told below, as any other text that is not a cursor.
        }
        throw new BadInputException(argument, "is not a cursor of this connection");
    }
}
