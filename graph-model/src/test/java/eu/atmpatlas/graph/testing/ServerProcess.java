package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.database.EmbeddedDatabase;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.SpringApplication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The embedded engine in a separate JVM. For clients it is a Neo4j server at an address. It ends at
 * the latest with this JVM, because its standard input closes then.
 */
public final class ServerProcess implements AutoCloseable {

    private static final String READY_LINE = "server ";

    private final Process process;
    private final URI uri;
    private final String password;

    private ServerProcess(Process process, URI uri, String password) {
        this.process = process;
        this.uri = uri;
        this.password = password;
    }

    /** Starts a server on a folder and returns when it accepts connections. */
    public static ServerProcess start(Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=256m",
                        "-XX:MetaspaceSize=256m",
                        "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ServerProcess.class.getName(), folder.toString()));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            return awaitReady(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ServerProcess awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY_LINE)) {
                String[] address = line.substring(READY_LINE.length()).split(" ");
                return new ServerProcess(process, URI.create(address[0]), address[1]);
            }
        }
        throw new IllegalStateException("The server process ended before it was ready");
    }

    public URI uri() {
        return uri;
    }

    public AuthToken authToken() {
        return AuthTokens.basic("neo4j", password);
    }

    public String password() {
        return password;
    }

    public long pid() {
        return process.pid();
    }

    /** Kills the process, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Stops the process, as Ctrl-C and {@code kill} do, and waits for its end.
     *
     * @return output during shutdown
     */
    public String stop() {
        // Not process.destroy(), because it also closes the streams.
        process.toHandle().destroy();
        String output =
                process.inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.joining("\n"));
        process.onExit().join();
        return output;
    }

    @Override
    public void close() {
        stop();
    }

    /** Runs the server in the new process. */
    public static void main(String[] arguments) throws IOException {
        var application =
                SpringApplication.run(
                        MinimalGraphApplication.class,
                        "--atlas.neo4j.folder=" + arguments[0],
                        "--atlas.neo4j.page-cache=32MB",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN",
                        "--logging.level.eu.atmpatlas=INFO");
        var engine = application.getBean(EmbeddedDatabase.class);
        String password =
                ((InternalAuthToken) engine.authToken()).toMap().get("credentials").asString();
        System.out.println(READY_LINE + engine.uri() + " " + password);
        while (System.in.read() >= 0) {
            // Runs until the parent process ends, which closes the pipe.
        }
        System.exit(0);
    }
}
