package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import java.util.List;

/**
 * A graph on which all migrations have run. Whoever needs the schema asks for this, and so cannot
 * come before it.
 *
 * @param graph to be used
 * @param applied names of the files that were applied at this start
 */
public record MigratedGraph(Graph graph, List<String> applied) {

    public MigratedGraph {
        applied = List.copyOf(applied);
    }
}
