package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.graph.provenance.Source;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads the sources of the tables. An operator's own table may name a source that the atlas does
 * not have: its name becomes the title, and also the address if it is one.
 */
@Component
public class TableSources {

    private final RecordLoader records;

    TableSources(RecordLoader records) {
        this.records = records;
    }

    public CompletableFuture<List<Source>> of(
            DataFetchingEnvironment environment, Collection<String> sourceIds) {
        List<String> ids = List.copyOf(sourceIds);
        return records.sources(environment, ids)
                .thenApply(found -> {
                    Map<String, Source> known =
                            found.stream()
                                    .collect(Collectors.toMap(Source::id, Function.identity()));
                    return ids.stream()
                            .map(id -> known.containsKey(id) ? known.get(id) : unknown(id))
                            .toList();
                });
    }

    private static Source unknown(String text) {
        return new Source(text, text, text.startsWith("http") ? text : null, null, null, null);
    }
}
