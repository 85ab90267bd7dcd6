package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the web addresses of sources, as the list of writes puts them or as the graph has them. */
final class SourceUrls {

    private final Map<String, Source> put = new HashMap<>();
    private final GraphState state;

    SourceUrls(List<? extends Write> writes, GraphState state) {
        this.state = state;
        for (Write write : writes) {
            if (write instanceof Write.PutSource(var source)) {
                put.put(source.id(), source);
            }
        }
    }

    /** Returns the address of a source, if the source exists and has one. */
    Optional<String> url(String id) {
        return Optional.ofNullable(put.computeIfAbsent(id, this::stored)).map(Source::url);
    }

    private @org.jspecify.annotations.Nullable Source stored(String id) {
        return state.payload(new WriteSubjects.Key(Subject.SOURCE, id))
                .map(json -> ((Write.PutSource) WriteJson.read(Subject.SOURCE, json)).source())
                .orElse(null);
    }
}
