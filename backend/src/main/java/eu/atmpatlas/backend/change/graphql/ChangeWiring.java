package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeNumberCoercing;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.entity.RecordLoader;

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

    private final RecordLoader records;

    ChangeWiring(RecordLoader records) {
        this.records = records;
    }

    /** A field with its value before and after. */
    record FieldChange(String name, @Nullable Object before, @Nullable Object after) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(
                        GraphQLScalarType.newScalar()
                                .name("ChangeNumber")
                                .coercing(new ChangeNumberCoercing())
                                .build())
                .scalar(
                        GraphQLScalarType.newScalar()
                                .name("JSON")
                                .coercing(new JsonCoercing())
                                .build())
                .type(
                        "Change",
                        type ->
                                type.dataFetcher(
                                                "recordIds",
                                                environment -> change(environment).records())
                                        .dataFetcher(
                                                "fields",
                                                environment -> fields(change(environment)))
                                        .dataFetcher(
                                                "records",
                                                environment ->
                                                        records.records(
                                                                        environment,
                                                                        change(environment)
                                                                                .records())
                                                                .thenApply(ChangeWiring::present)));
    }

    private static PublishedChange change(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<PublishedChange>getSource());
    }

    private static List<FieldChange> fields(PublishedChange change) {
        Map<String, Object> before = change.before() == null ? Map.of() : change.before();
        Map<String, Object> after = change.after() == null ? Map.of() : change.after();
        return change.fields().stream()
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    private static <T> List<T> present(List<@Nullable T> found) {
        return found.stream().filter(Objects::nonNull).distinct().toList();
    }
}
