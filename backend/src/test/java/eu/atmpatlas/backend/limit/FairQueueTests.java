package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The order in which clients get permits. */
class FairQueueTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aClientWithOneRequestGoesBeforeAClientWithAHundred() throws Exception {
        List<String> order =
                served(
                        new FairQueue(1, LONG),
                        queue -> {
                            for (int i = 0; i < 100; i++) {
                                queue.ask("greedy", 10);
                            }
                            queue.ask("modest", 10);
                        });
        assertThat(order).hasSize(101);
        // One request of the greedy client can come first, because both clients start equal.
        assertThat(order.indexOf("modest")).isLessThanOrEqualTo(1);
    }

    /** Of any two clients that always wait, neither exceeds its share by more than one request. */
    @Test
    void clientsShareByPointsNotByRequests() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Map<String, Integer> price = new HashMap<>();
            for (String client : List.of("a", "b", "c")) {
                price.put(client, 1 + random.nextInt(50));
            }
            List<String> order =
                    served(
                            new FairQueue(1, LONG),
                            queue -> {
                                for (int i = 0; i < 60; i++) {
                                    for (String client : price.keySet()) {
                                        queue.ask(client, price.get(client));
                                    }
                                }
                            });
            Map<String, Integer> points = new HashMap<>();
            Map<String, Integer> left = new HashMap<>();
            for (String client : order) {
                int got = points.merge(client, price.get(client), Integer::sum);
                if (left.merge(client, 1, Integer::sum) == 60) {
                    break;
                }
                for (String other : price.keySet()) {
                    assertThat(got - points.getOrDefault(other, 0))
                            .as("%s before %s at %s", client, other, price)
                            .isLessThanOrEqualTo(price.get(client) + price.get(other));
                }
            }
        }
    }

    @Test
    void atMostAllPermitsAreTakenAndAllClientsAreServed() throws Exception {
        var queue = new FairQueue(3, LONG);
        var current = new AtomicInteger();
        var max = new AtomicInteger();
        // The first three hold their permits until all of them have one.
        var together = new CountDownLatch(3);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                int client = i % 7;
                all.add(
                        threads.submit(() -> {
                            try (FairQueue.Permit permit =
                                    queue.acquire(client, 1 + client, LONG)) {
                                assertThat(permit).isNotNull();
                                max.accumulateAndGet(current.incrementAndGet(), Math::max);
                                together.countDown();
                                assertThat(together.await(LONG.toMillis(), TimeUnit.MILLISECONDS))
                                        .isTrue();
                                current.decrementAndGet();
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(max.get()).isEqualTo(3);
        assertThat(queue.waitingCount()).isZero();
    }

    @Test
    void aTimedOutWaiterLeavesTheQueue() throws Exception {
        var queue = new FairQueue(1, LONG);
        try (FairQueue.Permit first = queue.acquire("a", 1, LONG)) {
            assertThat(first).isNotNull();
            assertThat(queue.acquire("b", 1, Duration.ofMillis(20))).isNull();
            assertThat(queue.acquire("b", 1, Duration.ofSeconds(-1))).isNull();
            assertThat(queue.waitingCount()).isZero();
        }
        try (FairQueue.Permit next = queue.acquire("b", 1, Duration.ZERO.plusSeconds(1))) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aPermitHeldTooLongGoesToTheNext() throws Exception {
        var queue = new FairQueue(1, Duration.ofSeconds(1));
        try (FairQueue.Permit slow = queue.acquire("a", 1, LONG);
                FairQueue.Permit next = queue.acquire("b", 1, LONG)) {
            assertThat(slow).isNotNull();
            assertThat(next).isNotNull();
            slow.close();
            slow.close();
            assertThat(queue.acquire("c", 1, Duration.ofMillis(1)))
                    .as("a place given back twice is one place")
                    .isNull();
        }
    }

    private interface Arrivals {
        void all(QueueFiller filler) throws Exception;
    }

    /** Queues requests one after the other while the only permit is taken. */
    private static final class QueueFiller {

        private final FairQueue queue;
        private final ExecutorService threads;
        private final List<String> order = Collections.synchronizedList(new ArrayList<>());
        private final List<Future<?>> all = new ArrayList<>();

        QueueFiller(FairQueue queue, ExecutorService threads) {
            this.queue = queue;
            this.threads = threads;
        }

        void ask(String client, int points) throws InterruptedException {
            int before = queue.waitingCount();
            all.add(
                    threads.submit(() -> {
                        try (FairQueue.Permit permit = queue.acquire(client, points, LONG)) {
                            order.add(client);
                        }
                        return null;
                    }));
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> queue.waitingCount() > before);
        }

        List<String> order() throws InterruptedException, ExecutionException {
            for (Future<?> one : all) {
                one.get();
            }
            return order;
        }
    }

    private static List<String> served(FairQueue queue, Arrivals arrivals) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var filler = new QueueFiller(queue, threads);
            try (FairQueue.Permit first = queue.acquire("first", 1, LONG)) {
                assertThat(first).isNotNull();
                arrivals.all(filler);
            }
            return filler.order();
        }
    }
}
