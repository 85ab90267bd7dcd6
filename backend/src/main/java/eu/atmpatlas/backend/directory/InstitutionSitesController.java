package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The sites that an institution operates, from the search index. */
@Controller
class InstitutionSitesController {

    private final RecordConnections connections;

    InstitutionSitesController(RecordConnections connections) {
        this.connections = connections;
    }

    @SchemaMapping(typeName = "Institution")
    RecordConnection sites(Entity institution, DataFetchingEnvironment environment) {
        return connections.search(
                environment, SearchQuery.of(EntityKind.SITE).operatedBy(List.of(institution.id())));
    }
}
