package eu.atmpatlas.backend.about;

import eu.atmpatlas.backend.connector.Connectors;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRuns;
import eu.atmpatlas.graph.connector.ConnectorRuns.Latest;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Map;

/**
 * What connectors found. It is read for each query, because a run that finds nothing does not
 * change the data version.
 */
@Controller
class ConnectorStatusController {

    private final Connectors connectors;
    private final ConnectorRuns runs;

    ConnectorStatusController(Connectors connectors, ConnectorRuns runs) {
        this.connectors = connectors;
        this.runs = runs;
    }

    @SchemaMapping(typeName = "About")
    List<ConnectorStatus> connectors() {
        Map<String, Latest> latest = runs.latest();
        return connectors.all().stream()
                .map(connector -> {
                    String name = connector.info().name();
                    Latest found = latest.get(name);
                    ConnectorRun completed = found == null ? null : found.completed();
                    return new ConnectorStatus(
                            name,
                            connector.info().title(),
                            found == null ? null : ConnectorStatus.Run.of(found.last()),
                            completed == null ? null : ConnectorStatus.Run.of(completed));
                })
                .toList();
    }
}
