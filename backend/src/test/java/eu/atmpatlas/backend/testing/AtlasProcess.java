package eu.atmpatlas.backend.testing;

import eu.atmpatlas.backend.AtlasApplication;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The whole application in a separate JVM, as started from the command line. */
public final class AtlasProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder seen = new StringBuilder();

    private AtlasProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the application with its data below one folder. */
    public static AtlasProcess start(Path folder, String... arguments) {
        return start(withoutTests(), folder, arguments);
    }

    /** Starts it with classes and resources that come before its own. */
    public static AtlasProcess startWith(Path classes, Path folder, String... arguments) {
        return start(classes + File.pathSeparator + withoutTests(), folder, arguments);
    }

    private static AtlasProcess start(String classPath, Path folder, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=256m",
                        "-XX:MetaspaceSize=256m",
                        "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", classPath, AtlasApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--atlas.neo4j.folder=" + folder.resolve("neo4j"));
        command.add("--atlas.neo4j.page-cache=64MB");
        command.add("--atlas.neo4j.replan-interval=1d");
        command.add("--atlas.index.folder=" + folder.resolve("index"));
        command.add("--atlas.data.folder=" + folder.resolve("dumps"));
        try {
            return new AtlasProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Leaves the test classes out of the class path, because component scanning would find test
     * configuration.
     */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("-tests"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Waits until the output contains a line with a text.
     *
     * @throws AssertionError with the whole output, if the process ends before
     */
    public String awaitLine(String text) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                seen.append(line).append('\n');
                if (line.contains(text)) {
                    return line;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new AssertionError("It ended before it wrote \"%s\":%n%s".formatted(text, seen));
    }

    /** Kills the process, like {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until the process ends. */
    public int awaitEnd() {
        output.lines().forEach(line -> seen.append(line).append('\n'));
        return process.onExit().join().exitValue();
    }

    /** The output so far, as far as it was waited for. */
    public String written() {
        return seen.toString();
    }

    @Override
    public void close() {
        kill();
    }
}
