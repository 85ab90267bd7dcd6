package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.internal.security.InternalAuthToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

@ParallelTestClass
class EmbeddedDatabaseTests {

    @TempDir Path folder;

    @Test
    void keepsDataAndChangesThePasswordAtEachStart() {
        AuthToken first;
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            first = engine.authToken();
            run(engine, first, "CREATE (:Kept {at: 1})");
        }
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            assertThat(run(engine, engine.authToken(), "MATCH (k:Kept) RETURN k.at")).hasSize(1);
            assertThatThrownBy(() -> run(engine, first, "RETURN 1"))
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> run(engine, AuthTokens.none(), "RETURN 1"))
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> run(engine, AuthTokens.basic("neo4j", "neo4j"), "RETURN 1"))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void doesNotStoreThePasswordInPlainText() throws IOException {
        String password;
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            password =
                    ((InternalAuthToken) engine.authToken()).toMap().get("credentials").asString();
            run(
                    engine,
                    engine.authToken(),
                    "CREATE (:Kept {at: '" + "plain to see, ".repeat(50) + "'})");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();

            assertThat(written).anyMatch(file -> contains(file, "plain to see"));
            assertThat(written).noneMatch(file -> contains(file, password));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void listensOnlyOnTheLoopbackAddress() throws IOException {
        List<InetAddress> others =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            new Socket("127.0.0.1", engine.uri().getPort()).close();
            for (InetAddress other : others) {
                assertThatThrownBy(() -> new Socket(other, engine.uri().getPort()).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void refusesASecondInstanceOnTheSameFolder() {
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            assertThatThrownBy(
                            () -> EmbeddedDatabase.start(EmbeddedSettings.defaults(folder)).close())
                    .isInstanceOf(EngineStartException.class)
                    .hasMessage(
                            "The data folder %s is in use by process %d",
                            folder, ProcessHandle.current().pid());
            assertThat(run(engine, engine.authToken(), "RETURN 1")).hasSize(1);
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(EmbeddedSettings.defaults(file)).close())
                .isInstanceOf(EngineStartException.class)
                .hasMessage(
                        "The data folder %s cannot be written: %s is a file, not a folder",
                        file, file);
    }

    @Test
    void refusesSettingsOutOfRangeAndNamesThem() {
        assertThatThrownBy(() -> settings(1000, 0, 0, 0, Duration.ZERO))
                .hasMessageStartingWith("page-cache: 1000 bytes");
        assertThatThrownBy(() -> settings(1 << 25, 65536, 0, 0, Duration.ZERO))
                .hasMessageStartingWith("bolt-port: 65536");
        assertThatThrownBy(() -> settings(1 << 25, 0, -1, 0, Duration.ZERO))
                .hasMessageStartingWith("transaction-memory: -1");
        assertThatThrownBy(() -> settings(1 << 25, 0, 0, -1, Duration.ZERO))
                .hasMessageStartingWith("all-transactions-memory: -1");
        assertThatThrownBy(() -> settings(1 << 25, 0, 0, 0, Duration.ofSeconds(-1)))
                .hasMessageStartingWith("replan-interval: PT-1S");
    }

    private EmbeddedSettings settings(
            long pageCache, int port, long memory, long allMemory, Duration replanInterval) {
        return new EmbeddedSettings(folder, pageCache, port, memory, allMemory, replanInterval);
    }

    private static List<Record> run(EmbeddedDatabase engine, AuthToken token, String cypher) {
        try (Driver driver = GraphDatabase.driver(engine.uri(), token)) {
            return driver.executableQuery(cypher).execute().records();
        }
    }
}
