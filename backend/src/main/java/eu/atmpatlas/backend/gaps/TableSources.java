package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.entity.RecordLoads;
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
 * Sources of the tables. An operator's own table may name one that the atlas does not know: then
 * what it says is the title, and the address if it is one.
 */
@Component
class TableSources {

    private final RecordLoads records;

    TableSources(RecordLoads records) {
        this.records = records;
    }

    CompletableFuture<List<Source>> of(DataFetchingEnvironment asked, Collection<String> named) {
        List<String> ids = List.copyOf(named);
        return records.sources(asked, ids)
                .thenApply(found -> {
                    Map<String, Source> known =
                            found.stream()
                                    .collect(Collectors.toMap(Source::id, Function.identity()));
                    return ids.stream()
                            .map(id -> known.containsKey(id) ? known.get(id) : unknown(id))
                            .toList();
                });
    }

    private static Source unknown(String said) {
        return new Source(said, said, said.startsWith("http") ? said : null, null, null, null);
    }
}
