package eu.atmpatlas.backend.webhook;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends messages. Follows no redirects, reads only the status of a response, and limits the
 * duration of the whole exchange, however slowly the other side responds.
 */
final class MessageSender implements AutoCloseable {

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final ScheduledExecutorService timeouts =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-ends").factory());

    MessageSender(PublicAddressResolver names, Duration timeout) {
        this.timeout = timeout;
        Timeout each = Timeout.of(timeout);
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(names)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(each)
                                                        .setSocketTimeout(each)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(each)
                                        .setConnectionRequestTimeout(each)
                                        .build())
                        .setUserAgent("ATMP-Atlas-Webhooks/1")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    /**
     * Result of an attempt.
     *
     * @param failure short description of the failure; null if the message was accepted
     * @param gone whether the receiver responded that its address is gone (410)
     * @param notBefore earliest time of the next attempt that the receiver requested; null if none
     */
    record Outcome(@Nullable String failure, boolean gone, @Nullable Instant notBefore) {

        boolean isAccepted() {
            return failure == null;
        }
    }

    /** Sends one message and waits for the result. */
    Outcome send(String url, List<String> secrets, String id, String body) {
        long now = Instant.now().getEpochSecond();
        var post = new HttpPost(url);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", now);
        post.setHeader("webhook-signature", MessageSignature.of(secrets, id, now, body));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> end =
                timeouts.schedule(post::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
            int status = response.getCode();
            return status >= 200 && status < 300
                    ? new Outcome(null, false, null)
                    : new Outcome("answered " + status, status == 410, notBefore(response));
        } catch (IOException failed) {
            return new Outcome(
                    failed.getClass().getSimpleName() + ": " + failed.getMessage(), false, null);
        } finally {
            end.cancel(false);
        }
    }

    /** The time in {@code Retry-After} (seconds or a date), for status 429 and 503. */
    private static @Nullable Instant notBefore(ClassicHttpResponse response) {
        boolean busy = response.getCode() == 429 || response.getCode() == 503;
        Header header = busy ? response.getFirstHeader("Retry-After") : null;
        if (header == null) {
            return null;
        }
        String text = header.getValue().strip();
        if (text.matches("\\d{1,9}")) {
            return Instant.now().plusSeconds(Long.parseLong(text));
        }
        return DateUtils.parseStandardDate(text);
    }

    @Override
    public void close() throws IOException {
        timeouts.shutdownNow();
        client.close();
    }
}
