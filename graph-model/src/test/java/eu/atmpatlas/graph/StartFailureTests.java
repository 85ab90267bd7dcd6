package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;
import eu.atmpatlas.graph.testing.MinimalGraphApplication;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.file.Files;
import java.nio.file.Path;

/** Output of an application that cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @TempDir private Path folder;

    @Test
    void namesTheFolderThatIsInUseAndTheProcessThatUsesIt(CapturedOutput output) {
        try (var _ = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder))) {
            assertThatThrownBy(this::startApplication).isInstanceOf(Exception.class);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "The data folder %s is in use by process %d."
                                .formatted(folder, ProcessHandle.current().pid()))
                .contains("Stop the other instance first")
                .doesNotContain("\tat ");
    }

    @Test
    void namesTheFolderThatCannotBeWritten(CapturedOutput output) throws Exception {
        folder = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(this::startApplication).isInstanceOf(Exception.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data folder %s cannot be written".formatted(folder))
                .contains("atlas.neo4j.folder")
                .doesNotContain("\tat ");
    }

    @Test
    void namesTheMigrationThatANewerVersionApplied(CapturedOutput output) {
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder));
                Driver driver = GraphDatabase.driver(engine.uri(), engine.authToken())) {
            driver.executableQuery(
                            "CREATE (:__Migration {file: 'V999__Later.cypher', checksum: '0'})")
                    .execute();
        }

        assertThatThrownBy(this::startApplication).isInstanceOf(Exception.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("V999__Later.cypher, which this version of the application does not know")
                .contains("Start the version of the application that last used this graph")
                .doesNotContain("\tat ");
    }

    private void startApplication() {
        SpringApplication.run(
                        MinimalGraphApplication.class,
                        "--atlas.neo4j.folder=" + folder,
                        "--spring.main.banner-mode=off")
                .close();
    }
}
