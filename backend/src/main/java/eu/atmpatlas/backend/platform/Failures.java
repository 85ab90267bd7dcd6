package eu.atmpatlas.backend.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Optional;
import java.util.UUID;

/**
 * Requests that come to nothing outside GraphQL: a page for those who read pages, {@code
 * application/problem+json} for the others, and nothing of the inside for either.
 */
@Controller
@ControllerAdvice
class Failures implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final IndexPage page;

    Failures(IndexPage page) {
        this.page = page;
    }

    /** Bad input of an HTTP address that a feature has. */
    @ExceptionHandler
    ResponseEntity<?> badInput(BadInputException bad) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, bad.field() + " " + bad.reason());
        problem.setProperty("code", ErrorCode.BAD_USER_INPUT.name());
        problem.setProperty("field", bad.field());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What Spring itself refuses (no such path, wrong method...), and what nobody foresaw. */
    @ExceptionHandler
    ResponseEntity<?> refused(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse refusal) {
            return answer(refusal.getStatusCode().value(), refusal.getHeaders(), request);
        }
        String id = UUID.randomUUID().toString();
        log.error("Fault {} at {} {}", id, request.getMethod(), request.getRequestURI(), fault);
        return answer(500, new HttpHeaders(), request);
    }

    /** What the server or a filter refused before it came to Spring. */
    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(status instanceof Integer code ? code : 404, new HttpHeaders(), request);
    }

    private ResponseEntity<?> answer(int code, HttpHeaders headers, HttpServletRequest request) {
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(code))
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        if (status == HttpStatus.NOT_FOUND && readsPages(request)) {
            return page.as(status);
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean readsPages(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
                .contains(MediaType.TEXT_HTML_VALUE);
    }
}
