package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import java.util.List;

/**
 * A graph on which all migrations have run. A bean that needs the schema depends on this type, so
 * Spring creates it after the migrations.
 *
 * @param graph the migrated graph
 * @param applied names of the migration files that were applied at this start
 */
public record MigratedGraph(Graph graph, List<String> applied) {

    public MigratedGraph {
        applied = List.copyOf(applied);
    }
}
