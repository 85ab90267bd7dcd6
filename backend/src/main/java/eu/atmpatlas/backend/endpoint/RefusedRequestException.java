package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;

import org.springframework.http.HttpStatus;

/** A request that is refused with one GraphQL error. */
final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final ErrorCode code;

    RefusedRequestException(HttpStatus status, ErrorCode code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The body or the parameters are not a request of GraphQL over HTTP. */
    static RefusedRequestException unprocessable(String message) {
        return new RefusedRequestException(
                HttpStatus.UNPROCESSABLE_CONTENT, ErrorCode.BAD_REQUEST, message);
    }

    HttpStatus status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
