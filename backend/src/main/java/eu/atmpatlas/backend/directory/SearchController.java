package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.Suggestion;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Suggests records of all kinds while the reader types. */
@Controller
class SearchController {

    private static final int DEFAULT_FIRST = 10;

    private final SearchIndex index;
    private final RecordLoader records;

    SearchController(SearchIndex index, RecordLoader records) {
        this.index = index;
        this.records = records;
    }

    @QueryMapping
    CompletableFuture<List<Hit>> search(
            @Argument String text,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        if (kinds != null && kinds.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Suggestion> found =
                index.suggest(
                        text,
                        kinds == null ? Set.of() : Set.copyOf(kinds),
                        first == null ? DEFAULT_FIRST : first);
        return records.records(environment, found.stream().map(Suggestion::id).toList())
                .thenApply(entities -> hits(found, entities));
    }

    private static List<Hit> hits(List<Suggestion> found, List<@Nullable Entity> entities) {
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < found.size(); i++) {
            Entity record = entities.get(i);
            if (record != null) {
                hits.add(new Hit(record, found.get(i).highlight()));
            }
        }
        return hits;
    }

    /** {@code SearchHit} of the schema: a record that a search found. */
    record Hit(Entity entity, String highlight) {}
}
