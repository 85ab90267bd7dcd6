package eu.atmpatlas.backend.browser;

import eu.atmpatlas.backend.AtlasApplication;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The atlas with its real data on a free port; one per JVM.
 *
 * @param address address of the pages
 * @param management address of the management port
 * @param beans parts of the application, to prepare what no page can: the first invitation
 */
record AtlasServer(String address, String management, BeanFactory beans) {

    /** Points that a sender has; two browsers read more pages than a reader does. */
    static final long POINTS_PER_MINUTE = 10_000_000;

    /** The administrator's token of this atlas, and of nothing else. */
    static final String ADMIN_TOKEN = "the administrator of the browser tests";

    private static final AtlasServer INSTANCE = start();

    static AtlasServer get() {
        return INSTANCE;
    }

    private static AtlasServer start() {
        Path folder = temporary();
        var application = new SpringApplication(AtlasApplication.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port",
                        "0",
                        "atlas.neo4j.folder",
                        folder.resolve("neo4j").toString(),
                        "atlas.neo4j.page-cache",
                        "64MB",
                        "atlas.index.folder",
                        folder.resolve("index").toString(),
                        "atlas.data.folder",
                        folder.resolve("dumps").toString()));
        var context =
                (WebServerApplicationContext)
                        application.run(
                                "--spring.profiles.active=metrics",
                                "--atlas.neo4j.replan-interval=1d",
                                "--atlas.admin.token=" + ADMIN_TOKEN,
                                "--management.server.port=0",
                                "--atlas.limits.points-per-minute=" + POINTS_PER_MINUTE,
                                // A busy machine plans a first query for seconds.
                                "--atlas.limits.timeout=60s");
        return new AtlasServer(
                "http://localhost:" + context.getWebServer().getPort(),
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"),
                context);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("atlas-in-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
