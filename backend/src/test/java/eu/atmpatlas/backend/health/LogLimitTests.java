package eu.atmpatlas.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class LogLimitTests {

    private final AtomicLong now = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("a.class");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void limit() {
        context.addTurboFilter(new LogLimit(now::get));
        lines.start();
        log.addAppender(lines);
    }

    @Test
    void theSameFaultIsLoggedAFewTimesAMinute() {
        for (int request = 0; request < 1_000; request++) {
            log.error("Fault {} at {}", request, "/graphql", new IllegalStateException());
        }
        assertThat(lines.list).hasSize(LogLimit.PER_MINUTE);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.error("Fault {} at {}", "later", "/graphql");
        assertThat(lines.list).hasSize(LogLimit.PER_MINUTE + 1);
    }

    @Test
    void otherFaultsAndWhatIsNoFaultAreLoggedAllTheSame() {
        for (int i = 0; i < 100; i++) {
            log.warn("The same");
            log.info("Progress {}", i);
        }
        log.warn("Another");
        assertThat(lines.list).hasSize(LogLimit.PER_MINUTE + 100 + 1);
        assertThat(lines.list.getLast().getFormattedMessage()).isEqualTo("Another");
    }

    @Test
    void aMessageThatIsNotWrittenAnywayIsNotReportedAsSuppressed() {
        var notices = new ListAppender<ILoggingEvent>();
        notices.start();
        context.getLogger(LogLimit.class).addAppender(notices);
        log.setLevel(Level.ERROR);
        for (int i = 0; i < 100; i++) {
            log.warn("Switched off");
        }
        assertThat(lines.list).isEmpty();
        assertThat(notices.list).isEmpty();
    }
}
