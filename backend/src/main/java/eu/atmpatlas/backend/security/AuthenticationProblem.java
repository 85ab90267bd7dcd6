package eu.atmpatlas.backend.security;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.backend.key.KeyLookupQuotaException;
import eu.atmpatlas.backend.limit.QuotaExceededResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Answers a request that must be authenticated and is not: 401, with {@code WWW-Authenticate} of
 * RFC 6750 and a body of RFC 9457. If too many keys had to be looked up, the answer is 429.
 */
final class AuthenticationProblem implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (refused instanceof KeyLookupQuotaException quota) {
            QuotaExceededResponse.write(response, quota.client(), quota.points());
            return;
        }
        boolean invalid = refused instanceof BadCredentialsException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        ProblemDetailWriter.write(
                response,
                HttpStatus.UNAUTHORIZED,
                ErrorCode.UNAUTHORIZED,
                Objects.requireNonNullElse(
                        invalid ? refused.getMessage() : null,
                        "This address asks for a bearer token."),
                Map.of());
    }
}
