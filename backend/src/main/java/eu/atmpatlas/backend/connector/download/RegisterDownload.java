package eu.atmpatlas.backend.connector.download;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Downloads a register file into a file on disk. Asks only the request's hosts, also after
 * redirects. Repeats a request after a failure of the connection and after status 429 and 5xx, with
 * growing pauses or those of {@code Retry-After}.
 */
public final class RegisterDownload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterDownload.class);
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int TOO_MANY_REQUESTS = 429;

    private final DownloadLimits limits;
    private final RetryPause pause;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timeouts =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("connector-timeouts").factory());

    public RegisterDownload(DownloadLimits limits, RetryPause pause, Clock clock) {
        this.limits = limits;
        this.pause = pause;
        this.clock = clock;
        Timeout read = Timeout.of(limits.readTimeout());
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(
                                                                Timeout.of(limits.connectTimeout()))
                                                        .setSocketTimeout(read)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(read).build())
                        .setUserAgent("ATMP-Atlas-Connectors/1")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .build();
    }

    /**
     * Downloads a file.
     *
     * @param target file to write; it is replaced only by a complete download
     * @throws DownloadException if the file is refused or cannot be fetched
     */
    public Download fetch(DownloadRequest request, Path target) {
        for (int attempt = 1; ; attempt++) {
            Attempt result = attempt(request, target);
            switch (result) {
                case Attempt.Done(var download) -> {
                    return download;
                }
                case Attempt.Failed(var reason, var retryAfter) -> {
                    if (attempt >= limits.attempts()) {
                        throw new DownloadException(
                                "status", "%s, after %d attempts".formatted(reason, attempt));
                    }
                    Duration wait = retryAfter == null ? limits.pauseAfter(attempt) : retryAfter;
                    if (wait.compareTo(limits.longestRetry()) > 0) {
                        throw new DownloadException(
                                "Retry-After",
                                "%s, and asks to wait %d seconds"
                                        .formatted(reason, wait.toSeconds()));
                    }
                    LOG.info("{}: {}; next attempt after {}", request.address(), reason, wait);
                    await(wait);
                }
            }
        }
    }

    /** Outcome of one attempt that was not refused. */
    private sealed interface Attempt {
        record Done(Download download) implements Attempt {}

        record Failed(String reason, @Nullable Duration retryAfter) implements Attempt {}
    }

    private Attempt attempt(DownloadRequest first, Path target) {
        DownloadRequest request = first;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            checkAddress(request, redirects == 0 ? "url" : "location");
            HttpUriRequestBase http = http(request);
            ScheduledFuture<?> end =
                    timeouts.schedule(
                            http::abort, limits.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
            try (ClassicHttpResponse response = client.executeOpen(null, http, null)) {
                if (!REDIRECTS.contains(response.getCode())) {
                    return read(response, target, http::abort);
                }
                request = request.redirectedTo(location(request.address(), response));
            } catch (IOException failed) {
                return new Attempt.Failed(
                        "the connection failed (%s)".formatted(failed.getClass().getSimpleName()),
                        null);
            } finally {
                end.cancel(false);
            }
        }
        throw new DownloadException("location", "more than %d redirects".formatted(MAX_REDIRECTS));
    }

    private void checkAddress(DownloadRequest request, String field) {
        URI address = request.address();
        String scheme = address.getScheme();
        boolean plain = limits.allowHttp() && "http".equals(scheme);
        if (!"https".equals(scheme) && !plain) {
            throw new DownloadException(field, "must begin with https://, not " + scheme);
        }
        String host = address.getHost();
        if (host == null || !request.hosts().contains(host.toLowerCase(Locale.ROOT))) {
            throw new DownloadException(
                    field, "the host %s is not one of %s".formatted(host, request.hosts()));
        }
        if (address.getRawUserInfo() != null) {
            throw new DownloadException(field, "must contain no user");
        }
    }

    private static HttpUriRequestBase http(DownloadRequest request) {
        HttpUriRequestBase http;
        if (request.json() == null) {
            http = new HttpGet(request.address());
        } else {
            http = new HttpPost(request.address());
            http.setEntity(new StringEntity(request.json(), ContentType.APPLICATION_JSON));
        }
        if (request.etag() != null) {
            http.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
        }
        if (request.lastModified() != null) {
            http.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        }
        return http;
    }

    private static URI location(URI from, ClassicHttpResponse response) {
        String location = text(response, HttpHeaders.LOCATION);
        if (location == null) {
            throw new DownloadException("location", "is missing in a redirect");
        }
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException malformed) {
            throw new DownloadException("location", "is not an address: " + location, malformed);
        }
    }

    private Attempt read(ClassicHttpResponse response, Path target, Runnable abort)
            throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new Attempt.Done(new Download.NotModified());
        }
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return new Attempt.Failed("the register answers " + status, retryAfter(response));
        }
        HttpEntity entity = response.getEntity();
        if (status != 200 || entity == null) {
            throw new DownloadException("status", "the register answers " + status);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            copy(entity, part, abort);
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Attempt.Done(
                new Download.Fetched(
                        target,
                        text(response, HttpHeaders.ETAG),
                        text(response, HttpHeaders.LAST_MODIFIED)));
    }

    /**
     * Copies the response.
     *
     * @param abort ends the connection, so that closing the response does not read the rest
     */
    private void copy(HttpEntity entity, Path part, Runnable abort) throws IOException {
        long limit = limits.maxSize().toBytes();
        if (entity.getContentLength() > limit) {
            abort.run();
            throw tooLarge();
        }
        long size = 0;
        byte[] buffer = new byte[65_536];
        try (InputStream in = entity.getContent();
                OutputStream out = Files.newOutputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > limit) {
                    abort.run();
                    throw tooLarge();
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private DownloadException tooLarge() {
        return new DownloadException(
                "size",
                "the file is larger than %s (atlas.connectors.max-size)"
                        .formatted(limits.maxSize()));
    }

    /** The pause in {@code Retry-After}: seconds or a date. */
    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        String text = text(response, HttpHeaders.RETRY_AFTER);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant date = DateUtils.parseStandardDate(text);
        if (date == null) {
            return null;
        }
        Duration wait = Duration.between(clock.instant(), date);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable String text(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? null : header.getValue().strip();
    }

    /** Waits, so that a register is not asked too often. */
    public void await(Duration wait) {
        try {
            pause.await(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DownloadException("status", "interrupted between two requests", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        timeouts.shutdownNow();
        client.close();
    }
}
