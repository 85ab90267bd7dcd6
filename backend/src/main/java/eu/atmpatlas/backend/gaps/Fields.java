package eu.atmpatlas.backend.gaps;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.BiFunction;

/** Makes a field of what it is a field of. */
final class Fields {

    private Fields() {}

    static <S> DataFetcher<@Nullable Object> of(
            Class<S> source, BiFunction<S, DataFetchingEnvironment, @Nullable Object> field) {
        return asked ->
                field.apply(source.cast(Objects.requireNonNull(asked.<Object>getSource())), asked);
    }
}
