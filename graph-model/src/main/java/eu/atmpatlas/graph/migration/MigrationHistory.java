package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The applied migrations, stored in the graph: a chain {@code
 * (:__Migration)-[:MIGRATED_TO]->(:__Migration)} of versioned files in the order of application,
 * and one node for each repeatable file.
 */
final class MigrationHistory {

    private static final String CONSTRAINT =
            """
            CREATE CONSTRAINT migration_has_one_file IF NOT EXISTS
            FOR (migration:__Migration) REQUIRE migration.file IS UNIQUE
            """;

    private static final String APPLIED =
            """
            MATCH (migration:__Migration)
            RETURN migration.file AS file, migration.checksum AS checksum
            """;

    private static final String RECORD_VERSION =
            """
            OPTIONAL MATCH (last:__Migration)
            WHERE last.version IS NOT NULL AND NOT (last)-[:MIGRATED_TO]->()
            CREATE (migration:__Migration {file: $file})
            SET migration.version = $version, migration += $details
            FOREACH (previous IN CASE WHEN last IS NULL THEN [] ELSE [last] END |
              CREATE (previous)-[:MIGRATED_TO]->(migration))
            """;

    private static final String RECORD_REPEATABLE =
            """
            MERGE (migration:__Migration {file: $file})
            SET migration.repeatable = true, migration += $details
            """;

    private final Graph graph;

    MigrationHistory(Graph graph) {
        this.graph = graph;
    }

    void prepare() {
        graph.runAutoCommit(CONSTRAINT, Map.of());
    }

    /** Returns the checksums of applied files, by file name. */
    Map<String, String> applied() {
        var applied = new HashMap<String, String>();
        graph.read(APPLIED, Map.of())
                .forEach(row ->
                        applied.put(row.get("file").asString(), row.get("checksum").asString()));
        return applied;
    }

    /**
     * Records applied files, in this order, in one transaction. Each schema change makes Neo4j plan
     * its queries again, so one transaction after the last file plans once.
     */
    void add(List<AppliedMigration> applied) {
        graph.write(tx -> {
            for (AppliedMigration each : applied) {
                MigrationVersion version = each.migration().version();
                tx.run(version == null ? RECORD_REPEATABLE : RECORD_VERSION, parameters(each));
            }
            return applied.size();
        });
    }

    private static Map<String, Object> parameters(AppliedMigration applied) {
        Migration migration = applied.migration();
        var parameters = new HashMap<String, Object>();
        parameters.put("file", migration.file());
        parameters.put(
                "details",
                Map.of(
                        "description",
                        migration.description(),
                        "checksum",
                        migration.checksum(),
                        "installedOn",
                        applied.at().atZone(ZoneOffset.UTC),
                        "executionTime",
                        applied.duration()));
        MigrationVersion version = migration.version();
        if (version != null) {
            parameters.put("version", version.toString());
        }
        return parameters;
    }
}
