package eu.atmpatlas.backend.gaps;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.BiFunction;

/** Makes a field of what it is a field of. */
public final class DataFetchers {

    private DataFetchers() {}

    public static <S> DataFetcher<@Nullable Object> of(
            Class<S> source, BiFunction<S, DataFetchingEnvironment, @Nullable Object> field) {
        return environment ->
                field.apply(
                        source.cast(Objects.requireNonNull(environment.<Object>getSource())),
                        environment);
    }
}
