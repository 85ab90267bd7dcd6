package eu.atmpatlas.backend.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Readers behind one address, who ask at a pace of their own, answered or not. */
record LoadGenerator(HttpClient client, URI graphql, Map<String, String> headers) {

    static LoadGenerator fromAddress(String address, URI graphql, Map<String, String> headers) {
        try {
            return new LoadGenerator(
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .localAddress(InetAddress.getByName(address))
                            .build(),
                    URI.create(graphql.toString().replace("localhost", "127.0.0.1")),
                    headers);
        } catch (UnknownHostException noLoopback) {
            throw new IllegalStateException(noLoopback);
        }
    }

    /** Asks one request after the other, so many a second, for a time; then waits for the rest. */
    CompletableFuture<ResponseTimes> sendAtRate(List<String> bodies, int perSecond, Duration time) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var responses = new ResponseTimes();
                    long start = System.nanoTime();
                    long interval = 1_000_000_000L / perSecond;
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (long i = 0; i * interval < time.toNanos(); i++) {
                            String body = bodies.get((int) (i % bodies.size()));
                            long due = start + i * interval;
                            LockSupport.parkNanos(due - System.nanoTime());
                            // From when it was due: who has to wait to ask waits too.
                            threads.submit(
                                    () -> responses.record(send(body), System.nanoTime() - due));
                        }
                    }
                    responses.addDuration(Duration.ofNanos(System.nanoTime() - start));
                    return responses;
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    /** So many readers who ask again as soon as they are answered, for a time. */
    CompletableFuture<ResponseTimes> sendContinuously(
            List<String> bodies, int readers, Duration time) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var responses = new ResponseTimes();
                    long start = System.nanoTime();
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (int reader = 0; reader < readers; reader++) {
                            int first = reader;
                            threads.submit(() -> {
                                for (int i = first;
                                        System.nanoTime() - start < time.toNanos();
                                        i++) {
                                    long sentAt = System.nanoTime();
                                    responses.record(
                                            send(bodies.get(i % bodies.size())),
                                            System.nanoTime() - sentAt);
                                }
                            });
                        }
                    }
                    responses.addDuration(Duration.ofNanos(System.nanoTime() - start));
                    return responses;
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private int send(String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(graphql)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException cutOff) {
            // A body that is too long is cut off before it is sent.
            return 413;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
