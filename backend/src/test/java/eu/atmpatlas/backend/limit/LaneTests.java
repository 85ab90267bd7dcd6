package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** In which order clients get their places. */
class LaneTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoComesWithOneThingGoesBeforeTheRestOfAHundred() throws Exception {
        List<String> order =
                served(
                        new Lane(1, LONG),
                        lane -> {
                            for (int i = 0; i < 100; i++) {
                                lane.ask("greedy", 10);
                            }
                            lane.ask("modest", 10);
                        });
        assertThat(order).hasSize(101);
        // One of the greedy one's may stand before: both are owed as much as each other.
        assertThat(order.indexOf("modest")).isLessThanOrEqualTo(1);
    }

    /** Of any two that always wait, neither gets more than its share and one answer. */
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
                            new Lane(1, LONG),
                            lane -> {
                                for (int i = 0; i < 60; i++) {
                                    for (String client : price.keySet()) {
                                        lane.ask(client, price.get(client));
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
    void noMoreThanItsPlacesAreTakenAndAllAreServed() throws Exception {
        var lane = new Lane(3, LONG);
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                int client = i % 7;
                all.add(
                        threads.submit(() -> {
                            try (Lane.Turn turn = lane.take(client, 1 + client, LONG)) {
                                assertThat(turn).isNotNull();
                                most.accumulateAndGet(at.incrementAndGet(), Math::max);
                                Thread.sleep(1);
                                at.decrementAndGet();
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most.get()).isEqualTo(3);
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void whoWaitsTooLongGoesAndLeavesNothingBehind() throws Exception {
        var lane = new Lane(1, LONG);
        try (Lane.Turn first = lane.take("a", 1, LONG)) {
            assertThat(first).isNotNull();
            assertThat(lane.take("b", 1, Duration.ofMillis(20))).isNull();
            assertThat(lane.take("b", 1, Duration.ofSeconds(-1))).isNull();
            assertThat(lane.waiting()).isZero();
        }
        try (Lane.Turn next = lane.take("b", 1, Duration.ZERO.plusSeconds(1))) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aPlaceThatIsKeptForTooLongIsGivenOn() throws Exception {
        var lane = new Lane(1, Duration.ofMillis(50));
        try (Lane.Turn slow = lane.take("a", 1, LONG);
                Lane.Turn next = lane.take("b", 1, LONG)) {
            assertThat(slow).isNotNull();
            assertThat(next).isNotNull();
            slow.close();
            slow.close();
            assertThat(lane.take("c", 1, Duration.ofMillis(1)))
                    .as("a place given back twice is one place")
                    .isNull();
        }
    }

    private interface Asking {
        void all(Queue lane) throws Exception;
    }

    /** Puts askers in the queue one after the other, while somebody has the only place. */
    private static final class Queue {

        private final Lane lane;
        private final ExecutorService threads;
        private final List<String> order = Collections.synchronizedList(new ArrayList<>());
        private final List<Future<?>> all = new ArrayList<>();

        Queue(Lane lane, ExecutorService threads) {
            this.lane = lane;
            this.threads = threads;
        }

        void ask(String client, int points) throws InterruptedException {
            int before = lane.waiting();
            all.add(
                    threads.submit(() -> {
                        try (Lane.Turn turn = lane.take(client, points, LONG)) {
                            order.add(client);
                        }
                        return null;
                    }));
            while (lane.waiting() == before) {
                Thread.sleep(Duration.ofNanos(100_000));
            }
        }

        List<String> order() throws InterruptedException, ExecutionException {
            for (Future<?> one : all) {
                one.get();
            }
            return order;
        }
    }

    private static List<String> served(Lane lane, Asking asking) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var queue = new Queue(lane, threads);
            try (Lane.Turn first = lane.take("first", 1, LONG)) {
                assertThat(first).isNotNull();
                asking.all(queue);
            }
            return queue.order();
        }
    }
}
