package eu.atmpatlas.backend.graphql;

import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.pagination.CursorStrategy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Encodes a position in a list as an opaque cursor: the name of the list and the position, in the
 * URL-safe alphabet of Base64. The name makes sure that a cursor of another list is refused.
 *
 * @param list the name of the list
 */
public record PositionCursorStrategy(String list) implements CursorStrategy<String> {

    @Override
    public boolean supports(Class<?> targetType) {
        return targetType == String.class;
    }

    @Override
    public String toCursor(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @throws IllegalArgumentException if this strategy has not made the cursor
     */
    @Override
    public String fromCursor(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!text.startsWith(list + ":")) {
            throw new IllegalArgumentException("the cursor belongs to another list");
        }
        return text.substring(list.length() + 1);
    }

    /**
     * Decodes the cursor of an argument; null if there is none.
     *
     * @throws BadInputException if this strategy has not made the cursor
     */
    public @Nullable String position(String argument, @Nullable String cursor) {
        try {
            return cursor == null ? null : fromCursor(cursor);
        } catch (IllegalArgumentException invalid) {
            throw invalidCursor(argument);
        }
    }

    /** The error for a cursor that is not one of this list. */
    public static BadInputException invalidCursor(String argument) {
        return new BadInputException(argument, "is not a cursor of this connection");
    }
}
