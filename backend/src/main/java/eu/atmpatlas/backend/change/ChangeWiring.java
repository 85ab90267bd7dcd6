package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.entity.RecordLoads;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a change that do not stand in it, and the scalars of changes. */
@Component
class ChangeWiring implements RuntimeWiringConfigurer {

    private final RecordLoads records;

    ChangeWiring(RecordLoads records) {
        this.records = records;
    }

    /** A field with its value before and after. */
    record FieldChange(String name, @Nullable Object before, @Nullable Object after) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(
                        GraphQLScalarType.newScalar()
                                .name("ChangeNumber")
                                .coercing(new ChangeNumber())
                                .build())
                .scalar(
                        GraphQLScalarType.newScalar()
                                .name("JSON")
                                .coercing(new JsonValue())
                                .build())
                .type(
                        "Change",
                        type ->
                                type.dataFetcher("recordIds", asked -> change(asked).records())
                                        .dataFetcher("fields", asked -> fields(change(asked)))
                                        .dataFetcher(
                                                "records",
                                                asked ->
                                                        records.records(
                                                                        asked,
                                                                        change(asked).records())
                                                                .thenApply(ChangeWiring::there)));
    }

    private static ToldChange change(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.<ToldChange>getSource());
    }

    private static List<FieldChange> fields(ToldChange change) {
        Map<String, Object> before = change.before() == null ? Map.of() : change.before();
        Map<String, Object> after = change.after() == null ? Map.of() : change.after();
        return change.fields().stream()
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    private static <T> List<T> there(List<@Nullable T> found) {
        return found.stream().filter(Objects::nonNull).distinct().toList();
    }
}
