package eu.atmpatlas.backend.connector.register;

import org.jspecify.annotations.Nullable;

/** A value of an entry is not one that the register uses; the entry is refused. */
final class WrongValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String value;

    WrongValueException(String field, @Nullable String value, String reason) {
        super(reason);
        this.field = field;
        this.value = value == null ? "" : value;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
