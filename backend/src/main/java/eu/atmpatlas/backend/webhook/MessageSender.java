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
 * Sends messages. Redirects are not followed, nothing of an answer but its status is read, and the
 * whole exchange has an end, however slowly the other side speaks.
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
     * How it went.
     *
     * @param failure what went wrong, in few words; null if the message was taken
     * @param gone whether the address said that it is gone for ever
     * @param notBefore when it wants to be asked again; null if it did not say
     */
    record Outcome(@Nullable String failure, boolean gone, @Nullable Instant notBefore) {

        boolean isAccepted() {
            return failure == null;
        }
    }

    /** Sends one message and waits for its end. */
    Outcome send(String url, List<String> secrets, String id, String body) {
        long now = Instant.now().getEpochSecond();
        var post = new HttpPost(url);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", now);
        post.setHeader("webhook-signature", MessageSignature.of(secrets, id, now, body));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> end =
                timeouts.schedule(post::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) {
            int status = answer.getCode();
            return status >= 200 && status < 300
                    ? new Outcome(null, false, null)
                    : new Outcome("answered " + status, status == 410, notBefore(answer));
        } catch (IOException failed) {
            return new Outcome(
                    failed.getClass().getSimpleName() + ": " + failed.getMessage(), false, null);
        } finally {
            end.cancel(false);
        }
    }

    /** What {@code Retry-After} says where it means the whole address: seconds, or a date. */
    private static @Nullable Instant notBefore(ClassicHttpResponse answer) {
        boolean busy = answer.getCode() == 429 || answer.getCode() == 503;
        Header header = busy ? answer.getFirstHeader("Retry-After") : null;
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
