package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeTitleWriter;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.entity.Entity;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The fields of a change that {@link PublishedChange} does not hold under the same name. */
@Controller
@SchemaMapping(typeName = "Change")
class ChangeFieldController {

    private final RecordLoader records;
    private final ChangeTitleWriter titles;

    ChangeFieldController(RecordLoader records, ChangeTitleWriter titles) {
        this.records = records;
        this.titles = titles;
    }

    @SchemaMapping
    CompletableFuture<String> title(
            PublishedChange change,
            @Argument @Nullable Language lang,
            DataFetchingEnvironment environment) {
        return records.records(environment, change.records())
                .thenApply(found -> {
                    var names = new HashMap<String, String>();
                    for (int i = 0; i < found.size(); i++) {
                        Entity record = found.get(i);
                        if (record != null) {
                            names.put(change.records().get(i), record.name());
                        }
                    }
                    return titles.write(change, names::get, lang);
                });
    }

    @SchemaMapping
    List<String> recordIds(PublishedChange change) {
        return change.records();
    }

    /** The records of a change that still exist. */
    @SchemaMapping
    CompletableFuture<List<Entity>> records(
            PublishedChange change, DataFetchingEnvironment environment) {
        return records.records(environment, change.records())
                .thenApply(found -> found.stream().filter(Objects::nonNull).distinct().toList());
    }

    @SchemaMapping
    List<FieldChange> fields(PublishedChange change) {
        Map<String, Object> before = change.before() == null ? Map.of() : change.before();
        Map<String, Object> after = change.after() == null ? Map.of() : change.after();
        return change.fields().stream()
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    /** A field with its value before and after. */
    record FieldChange(String name, @Nullable Object before, @Nullable Object after) {}
}
