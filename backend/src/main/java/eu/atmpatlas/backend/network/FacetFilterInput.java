package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.CodeFilter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code FacetFilter} of the schema. */
record FacetFilterInput(
        @Nullable List<String> any,
        @Nullable List<String> all,
        @Nullable List<String> none,
        @Nullable Boolean known) {

    CodeFilter filter() {
        return new CodeFilter(orEmpty(any), orEmpty(all), orEmpty(none), known);
    }

    private static List<String> orEmpty(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
