package eu.atmpatlas.backend.bulk;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A GraphML file read with JGraphT, which validates it against the format's schema.
 *
 * @param network with the ids of the file
 * @param attributes of each edge, by name
 */
record GraphMl(
        Graph<String, DefaultEdge> network, Map<DefaultEdge, Map<String, String>> attributes) {

    static GraphMl read(String text) {
        var network = new DirectedPseudograph<String, DefaultEdge>(DefaultEdge.class);
        var attributes = new HashMap<DefaultEdge, Map<String, String>>();
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        importer.addEdgeAttributeConsumer((edge, value) ->
                attributes
                        .computeIfAbsent(edge.getFirst(), _ -> new HashMap<>())
                        .put(edge.getSecond(), value.getValue()));
        importer.importGraph(network, new StringReader(text));
        return new GraphMl(network, attributes);
    }

    String value(DefaultEdge edge, String name) {
        return attributes.getOrDefault(edge, Map.of()).getOrDefault(name, "");
    }

    Set<String> values(String name) {
        return network.edgeSet().stream()
                .map(edge -> value(edge, name))
                .collect(Collectors.toSet());
    }
}
