package eu.atmpatlas.backend.command;

/** The command line cannot be understood; the message says what is amiss. */
public final class InvalidArgumentsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidArgumentsException(String reason) {
        super(reason);
    }
}
