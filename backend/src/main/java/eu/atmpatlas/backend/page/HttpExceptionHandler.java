package eu.atmpatlas.backend.page;

import eu.atmpatlas.backend.error.ClientErrorException;
import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.graph.database.GraphBusyException;
import eu.atmpatlas.graph.database.GraphTimeoutException;
import eu.atmpatlas.graph.database.GraphUnavailableException;
import eu.atmpatlas.graph.database.StorageFullException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

import java.util.Optional;
import java.util.UUID;

/**
 * Responds to errors outside GraphQL: an HTML page if the client accepts HTML, otherwise {@code
 * application/problem+json}. Neither reveals internal details.
 */
@Controller
@ControllerAdvice
class HttpExceptionHandler extends ResponseEntityExceptionHandler implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExceptionHandler.class);

    private final Pages pages;

    HttpExceptionHandler(Pages pages) {
        this.pages = pages;
    }

    /** Errors that a feature raises because of the client's input. */
    @ExceptionHandler
    ResponseEntity<Object> clientError(ClientErrorException refused) {
        HttpStatus status =
                switch (refused.code()) {
                    case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    default -> HttpStatus.BAD_REQUEST;
                };
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, refused.field() + " " + refused.reason());
        problem.setProperty("code", refused.code().name());
        problem.setProperty("field", refused.field());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The database stopped a query that took too long, or is overloaded. */
    @ExceptionHandler({GraphTimeoutException.class, GraphBusyException.class})
    ResponseEntity<Object> overloaded(RuntimeException overloaded) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setProperty(
                "code",
                (overloaded instanceof GraphTimeoutException
                                ? ErrorCode.TIMEOUT
                                : ErrorCode.UNAVAILABLE)
                        .name());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The database has stopped, or its disk is full. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(GraphUnavailableException unavailable) {
        boolean full = unavailable instanceof StorageFullException;
        HttpStatus status = full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        status,
                        full
                                ? "The disk of the atlas is full; nothing was changed."
                                : "The database of the atlas is not available; nothing was"
                                        + " changed.");
        problem.setProperty("code", ErrorCode.UNAVAILABLE.name());
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Errors that Spring raises: unknown path, wrong method, unreadable body. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return respond(
                status.value(),
                headers,
                request.getHeader(HttpHeaders.ACCEPT),
                request.getParameter("lang"));
    }

    /** All other exceptions. A closed connection of the client is no error. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> internalError(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {} at {} {}", id, request.getMethod(), request.getRequestURI(), fault);
        return respond(
                500,
                new HttpHeaders(),
                request.getHeader(HttpHeaders.ACCEPT),
                request.getParameter("lang"));
    }

    /** Errors that the server or a filter raised before Spring. */
    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof GraphUnavailableException unavailable) {
            return unavailable(unavailable);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return respond(
                status instanceof Integer code ? code : 404,
                new HttpHeaders(),
                request.getHeader(HttpHeaders.ACCEPT),
                request.getParameter("lang"));
    }

    private ResponseEntity<Object> respond(
            int code, HttpHeaders headers, @Nullable String accept, @Nullable String lang) {
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(code))
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        boolean acceptsHtml = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        if (status == HttpStatus.NOT_FOUND && acceptsHtml) {
            ResponseEntity<byte[]> found =
                    pages.as(status, pages.of(PageKind.NOT_FOUND, lang, "/"));
            return new ResponseEntity<>(found.getBody(), found.getHeaders(), status);
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", ProblemDetailWriter.codeFor(status).name());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
