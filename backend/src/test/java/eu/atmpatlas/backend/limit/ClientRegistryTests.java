package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.time.Duration;
import java.util.List;

/** Clients and their budgets. */
class ClientRegistryTests {

    private final ClientRegistry clients = new ClientRegistry(limits(100, 1000));

    @Test
    void oneAddressIsOneClient() {
        assertThat(ofAddress("192.0.2.1"))
                .isSameAs(ofAddress("192.0.2.1"))
                .isNotSameAs(ofAddress("192.0.2.2"));
        assertThat(ofAddress("2001:db8:1:2::1"))
                .isSameAs(ofAddress("2001:db8:1:2:ffff::7"))
                .isNotSameAs(ofAddress("2001:db8:1:3::1"));
    }

    @Test
    void aKeyHasItsOwnBudget() {
        Client holder = clients.ofKey(new ApiKeyLookup.Allowance("k", 50));
        assertThat(holder).isSameAs(clients.ofKey(new ApiKeyLookup.Allowance("k", 50)));
        assertThat(holder.budget().perMinute()).isEqualTo(50);
        assertThat(clients.ofKey(new ApiKeyLookup.Allowance("k", 60))).isNotSameAs(holder);
    }

    @Test
    void pointsAreTakenAllOrNoneAndComeBackInAMinute() {
        Budget budget = new Budget(6000);
        assertThat(budget.tryTake(5990)).isTrue();
        assertThat(budget.tryTake(3000)).isFalse();
        assertThat(budget.remaining()).isBetween(10L, 2000L);
        assertThat(budget.secondsUntil(6000)).isBetween(40L, 60L);
    }

    @Test
    void aPenaltyIsOwedUntilItIsPaid() {
        Budget budget = new Budget(6000);
        budget.penalise(1_000_000);
        budget.penalise(3000);
        assertThat(budget.remaining()).isZero();
        assertThat(budget.tryTake(1)).isFalse();
        assertThat(budget.secondsUntil(1)).isBetween(25L, 31L);
        assertThat(budget.secondsUntilFull()).isBetween(80L, 90L);
    }

    @Test
    void nobodyOwesMoreThanComesBackInAMinute() {
        Budget budget = new Budget(6000);
        for (int i = 0; i < 1_000; i++) {
            budget.penalise(6000);
        }
        assertThat(budget.secondsUntil(1)).isBetween(50L, 61L);
        assertThat(budget.secondsUntilFull()).isBetween(110L, 120L);
    }

    @Test
    void repeatedErrorsCostMoreAndAreForgotten() {
        var penalty = new ErrorPenalty(100);
        long second = 1_000_000_000L;
        assertThat(penalty.nextPoints(10 * second)).isEqualTo(100);
        assertThat(penalty.nextPoints(12 * second)).as("one in two seconds").isEqualTo(100);
        assertThat(penalty.nextPoints(14 * second)).isEqualTo(100);
        long sum = 0;
        for (int i = 1; i <= 200; i++) {
            long points = penalty.nextPoints(14 * second + i * second / 20);
            assertThat(points).isBetween(100L, 100L * ErrorPenalty.MAX_FACTOR);
            sum += points;
        }
        assertThat(sum).as("twenty a second for ten seconds").isGreaterThan(1_000_000);
        assertThat(penalty.nextPoints(40 * second)).isEqualTo(100);
    }

    @Test
    void theBudgetMustCoverTheMostExpensiveQuery() {
        assertThatThrownBy(() -> limits(1001, 1000)).hasMessageContaining("points-per-minute");
    }

    private Client ofAddress(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return clients.ofSender(request);
    }

    private static LimitProperties limits(long cost, long points) {
        return new LimitProperties(cost, Duration.ofSeconds(1), points, 1, List.of());
    }
}
