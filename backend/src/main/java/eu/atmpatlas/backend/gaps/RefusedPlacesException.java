package eu.atmpatlas.backend.gaps;

import org.jspecify.annotations.Nullable;

/** A table of places cannot be used; the message names the property, the line and the reason. */
final class RefusedPlacesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedPlacesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
