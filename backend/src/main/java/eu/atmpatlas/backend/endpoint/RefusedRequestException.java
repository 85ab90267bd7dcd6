package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;

import org.springframework.http.HttpStatus;

/** A request that is not run: answered with one GraphQL error. */
final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final ErrorCode code;

    RefusedRequestException(HttpStatus status, ErrorCode code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** There is JSON, or there is none, but no request as the specification has it. */
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
