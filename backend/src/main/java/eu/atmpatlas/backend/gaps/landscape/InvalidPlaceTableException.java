package eu.atmpatlas.backend.gaps.landscape;

import org.jspecify.annotations.Nullable;

/**
 * The population table or the gazetteer is invalid; the message names the property, the line and
 * the reason.
 */
public final class InvalidPlaceTableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidPlaceTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
