package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks.BottleneckWork;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The resources that help with a bottleneck, from the search index. */
@Controller
class BottleneckResourcesController {

    private final RecordConnections connections;

    BottleneckResourcesController(RecordConnections connections) {
        this.connections = connections;
    }

    @SchemaMapping(typeName = "BottleneckWork")
    RecordConnection resources(BottleneckWork work, DataFetchingEnvironment environment) {
        return connections.search(
                environment,
                SearchQuery.of(EntityKind.RESOURCE)
                        .with("BOTTLENECK", FacetClause.any(work.code())));
    }
}
