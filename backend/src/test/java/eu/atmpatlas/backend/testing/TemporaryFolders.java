package eu.atmpatlas.backend.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives the application under test temporary folders, deleted when the JVM ends. */
public final class TemporaryFolders
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            Path folder = Files.createTempDirectory("atlas-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            TestPropertyValues.of(
                            "atlas.neo4j.folder=" + folder.resolve("neo4j"),
                            "atlas.index.folder=" + folder.resolve("index"),
                            "atlas.data.folder=" + folder.resolve("dumps"))
                    .applyTo(application);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillOpen) {
            // The database may close later; the system clears its temporary folder.
        }
    }
}
