package eu.atmpatlas.backend.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.http.PublicUrl;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The attributes of the session cookie. */
class SessionCookieTests {

    @Test
    void overHttpsTheCookieIsSecure() {
        var cookie = new SessionCookie(new PublicUrl("https://atlas.example"));
        var response = new MockHttpServletResponse();
        cookie.write(response, "secret");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-atlas-session=secret; Path=/;")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");

        var local = new SessionCookie(new PublicUrl("http://localhost:8080"));
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("atlas-session", "secret"));
        assertThat(local.read(request)).isEqualTo("secret");
        assertThat(cookie.read(request)).as("not set over https").isNull();
    }
}
