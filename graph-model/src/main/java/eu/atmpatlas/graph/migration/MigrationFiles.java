package eu.atmpatlas.graph.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the migrations on the class path: {@code eu/atmpatlas/graph/migration/*.cypher}. */
final class MigrationFiles {

    private static final String LOCATION = "classpath*:eu/atmpatlas/graph/migration/*.cypher";

    private MigrationFiles() {}

    static List<Migration> all() {
        try {
            var migrations = new ArrayList<Migration>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(LOCATION)) {
                String name = Objects.requireNonNull(file.getFilename());
                migrations.add(Migration.of(name, file.getContentAsString(UTF_8)));
            }
            return migrations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the migration files", unreadable);
        }
    }
}
