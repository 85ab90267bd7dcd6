package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;
import eu.atmpatlas.graph.database.EngineStartException;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.MinimalGraphApplication;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class EarlyEngineStartTests {

    @TempDir private Path folder;

    @Test
    void theApplicationUsesAndClosesTheStartedEngine() {
        try (var application = start(folder, MinimalGraphApplication.class)) {
            assertThat(application.getBean(Graph.class).read("RETURN 1", Map.of())).hasSize(1);
            assertThat(application.getBean(EngineStartup.class).await())
                    .isSameAs(application.getBean(EmbeddedDatabase.class));
        }
        assertThatFolderIsFree();
    }

    @Test
    void releasesTheFolderIfTheApplicationFailsToStart() {
        assertThatThrownBy(() -> start(folder, MinimalGraphApplication.class, Broken.class).close())
                .hasStackTraceContaining("broken on purpose");
        assertThatFolderIsFree();
    }

    @Test
    void reportsWhyTheEngineDoesNotStart() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> start(file, MinimalGraphApplication.class).close())
                .hasRootCauseInstanceOf(java.io.IOException.class)
                .satisfies(failure ->
                        assertThat(failure)
                                .hasStackTraceContaining(EngineStartException.class.getName()));
    }

    private void assertThatFolderIsFree() {
        EmbeddedDatabase.start(EmbeddedSettings.defaults(folder)).close();
    }

    private static ConfigurableApplicationContext start(Path folder, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .bannerMode(Banner.Mode.OFF)
                .initializers(new EarlyEngineStart())
                .run("--atlas.neo4j.folder=" + folder, "--atlas.neo4j.page-cache=32MB");
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        static BeanFactoryPostProcessor broken() {
            return _ -> {
                throw new IllegalStateException("broken on purpose");
            };
        }
    }
}
