package eu.atmpatlas.backend.account.session;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Authenticates a request by its session. Without a session cookie it does nothing, so pages stay
 * cacheable for visitors. A session does not count for a request that changes something and cannot
 * prove that a page of the atlas sent it; the addresses of accounts and members refuse such
 * requests.
 */
public final class SessionAuthenticationFilter extends OncePerRequestFilter {

    /** Files that are the same for everybody. */
    private static final List<String> FILES = List.of("/assets/", "/files/", "/webjars/");

    private static final List<String> PROTECTED = List.of("/account", "/members");

    private final MemberSessions sessions;

    /** Looks sessions up. */
    public SessionAuthenticationFilter(MemberSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trusted = SameOriginRequest.isSafeOrProven(request);
        if (!trusted && isProtected(request.getRequestURI())) {
            ProblemDetailWriter.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    ErrorCode.FORBIDDEN,
                    "This request must come from a page of the atlas.",
                    Map.of());
            return;
        }
        if (!trusted
                || !sessions.isPresented(request)
                || isFile(request.getRequestURI())
                || isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> found = sessions.find(request);
        if (found.isPresent()) {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new MemberAuthentication(found.get())));
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        } else {
            sessions.forget(response);
        }
        chain.doFilter(request, new PrivateResponse(response));
    }

    private static boolean isAuthenticated() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated();
    }

    private static boolean isFile(String path) {
        return FILES.stream().anyMatch(path::startsWith);
    }

    private static boolean isProtected(String path) {
        return PROTECTED.stream()
                .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
