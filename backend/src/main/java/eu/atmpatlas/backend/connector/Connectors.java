package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.connector.model.Connector;

import java.util.List;
import java.util.Optional;

/** All connectors, in the order in which they are listed. */
public record Connectors(List<Connector> all) {

    /** Copies the list. */
    public Connectors {
        all = List.copyOf(all);
    }

    /** The connector with this name. */
    public Optional<Connector> find(String name) {
        return all.stream().filter(each -> each.info().name().equals(name)).findFirst();
    }
}
