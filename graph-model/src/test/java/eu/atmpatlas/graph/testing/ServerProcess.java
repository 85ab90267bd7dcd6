package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.internal.security.InternalAuthToken;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Neo4j server in a JVM of its own, spoken to over Bolt by its address alone. It ends with this
 * JVM at the latest: its standard input closes then.
 */
public final class ServerProcess implements AutoCloseable {

    private static final String ANSWERS = "answers at ";

    private final Process process;
    private final URI uri;
    private final String password;

    private ServerProcess(Process process, URI uri, String password) {
        this.process = process;
        this.uri = uri;
        this.password = password;
    }

    /** Starts a server on a folder; returns when it answers. */
    public static ServerProcess start(Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ServerProcess.class.getName(), folder.toString()));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            return heard(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ServerProcess heard(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ANSWERS)) {
                String[] address = line.substring(ANSWERS.length()).split(" ");
                return new ServerProcess(process, URI.create(address[0]), address[1]);
            }
        }
        throw new IllegalStateException("The server process ended before it answered");
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

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the server to close in good order, and waits for it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    /** The server's side. */
    public static void main(String[] arguments) throws IOException {
        var settings = new EmbeddedSettings(Path.of(arguments[0]), 32L << 20, 0, 0, 0);
        try (var engine = EmbeddedDatabase.start(settings)) {
            String password =
                    ((InternalAuthToken) engine.authToken()).toMap().get("credentials").asString();
            System.out.println(ANSWERS + engine.uri() + " " + password);
            while (System.in.read() >= 0) {
                // Runs until whoever started it closes the pipe.
            }
        }
    }
}
