package eu.atmpatlas.graph.testing;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Prints the ten slowest test classes of a module when its tests have ended. */
public final class SlowestClasses implements TestExecutionListener {

    private static final int SHOWN = 10;

    private final Map<String, Long> startNanos = new ConcurrentHashMap<>();
    private final Map<String, Duration> durations = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        startNanos.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = startNanos.remove(test.getUniqueId());
        if (start != null
                && test.isContainer()
                && test.getSource().orElse(null) instanceof ClassSource source) {
            durations.put(source.getClassName(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (durations.size() > SHOWN) {
            System.out.println("The slowest test classes, in seconds:\n" + table());
        }
    }

    private String table() {
        return durations.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(row -> "%8.1f  %s".formatted(row.getValue().toMillis() / 1e3, row.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
