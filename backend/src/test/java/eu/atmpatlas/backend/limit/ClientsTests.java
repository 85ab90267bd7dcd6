package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Who counts as one client, and what it may spend. */
class ClientsTests {

    private final Clients clients =
            new Clients(
                    limits(100, 1000),
                    key -> key.equals("good") ? new KeyRing.Allowance("k", 50) : null);

    @Test
    void everybodyBehindAnAddressIsOne() {
        assertThat(at("192.0.2.1")).isSameAs(at("192.0.2.1")).isNotSameAs(at("192.0.2.2"));
        assertThat(at("2001:db8:1:2::1"))
                .isSameAs(at("2001:db8:1:2:ffff::7"))
                .isNotSameAs(at("2001:db8:1:3::1"));
    }

    @Test
    void theHolderOfAKeyHasABudgetOfItsOwn() {
        Client holder = clients.holding("good");
        assertThat(holder).isSameAs(clients.holding("good"));
        assertThat(holder.budget().perMinute()).isEqualTo(50);
        assertThat(clients.holding("bad")).isNull();
    }

    @Test
    void pointsAreTakenAllOrNoneAndComeBackInAMinute() {
        Budget budget = new Budget(6000);
        assertThat(budget.take(5990)).isTrue();
        assertThat(budget.take(3000)).isFalse();
        assertThat(budget.left()).isBetween(10L, 2000L);
        assertThat(budget.secondsUntil(6000)).isBetween(40L, 60L);
    }

    @Test
    void aFineIsOwedAndNothingIsGivenUntilItIsPaid() {
        Budget budget = new Budget(6000);
        budget.fine(1_000_000);
        budget.fine(3000);
        assertThat(budget.left()).isZero();
        assertThat(budget.take(1)).isFalse();
        assertThat(budget.secondsUntil(1)).isBetween(25L, 31L);
        assertThat(budget.secondsUntilFull()).isBetween(80L, 90L);
    }

    @Test
    void mistakesThatFollowEachOtherCostMoreAndMoreAndAreForgotten() {
        var fines = new Fines(100);
        long second = 1_000_000_000L;
        assertThat(fines.next(10 * second)).isEqualTo(100);
        assertThat(fines.next(12 * second)).as("one in two seconds").isEqualTo(100);
        assertThat(fines.next(14 * second)).isEqualTo(100);
        long sum = 0;
        for (int i = 1; i <= 200; i++) {
            long fine = fines.next(14 * second + i * second / 20);
            assertThat(fine).isBetween(100L, 100L * Fines.MOST);
            sum += fine;
        }
        assertThat(sum).as("twenty a second for ten seconds").isGreaterThan(1_000_000);
        assertThat(fines.next(40 * second)).isEqualTo(100);
    }

    @Test
    void whatMayBeAskedMustBeAbleToBePaid() {
        assertThatThrownBy(() -> limits(1001, 1000)).hasMessageContaining("points-per-minute");
    }

    private Client at(String address) {
        return clients.at(InetAddress.ofLiteral(address));
    }

    private static LimitProperties limits(long cost, long points) {
        return new LimitProperties(cost, Duration.ofSeconds(1), points, 1, List.of());
    }
}
