package eu.atmpatlas.backend.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenID provider on this computer, for the application under test. The test says itself who
 * signed in; the provider gives signed tokens for it.
 */
public final class OpenIdProvider
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The provider's name. */
    public static final String ISSUER = "https://id.example/openid";

    private static final String CLIENT = "atlas-of-the-tests";
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");
    private static final Map<String, JWTClaimsSet> CLAIMS = new ConcurrentHashMap<>();

    private final RSAKey key;

    public OpenIdProvider() throws JOSEException {
        this.key = new RSAKeyGenerator(2048).keyID("test").generate();
    }

    /** Lets a person sign in at the provider; the application exchanges the code for a token. */
    public static String signIn(String subject, String name, String nonce) {
        String code = "code-" + CLAIMS.size() + "-" + subject;
        CLAIMS.put(
                code,
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(subject)
                        .audience(CLIENT)
                        .claim("name", name)
                        .claim("nonce", nonce)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                        .build());
        return code;
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/keys",
                    exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", this::token);
            server.start();
            application.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    server.stop(0);
                }
            });
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            String registration = "spring.security.oauth2.client.registration.test.";
            String provider = "spring.security.oauth2.client.provider.test.";
            TestPropertyValues.of(
                            registration + "client-id=" + CLIENT,
                            registration + "client-secret=a secret of the tests",
                            registration + "client-name=Test provider",
                            registration + "scope=openid,profile",
                            registration + "authorization-grant-type=authorization_code",
                            registration
                                    + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                            provider + "authorization-uri=" + base + "/authorize",
                            provider + "token-uri=" + base + "/token",
                            provider + "jwk-set-uri=" + base + "/keys")
                    .applyTo(application);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher code = CODE.matcher(form);
        JWTClaimsSet claims = code.find() ? CLAIMS.remove(code.group(1)) : null;
        if (claims == null) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                            claims);
            token.sign(new RSASSASigner(key));
            answer(
                    exchange,
                    200,
                    """
                    {"access_token": "opaque", "token_type": "Bearer", "expires_in": 3600,
                     "id_token": "%s"}
                    """
                            .formatted(token.serialize()));
        } catch (JOSEException failure) {
            throw new IOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
