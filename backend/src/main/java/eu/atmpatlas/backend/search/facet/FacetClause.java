package eu.atmpatlas.backend.search.facet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is asked of one facet. A code stands for itself and its narrower ones. An empty list asks
 * nothing.
 *
 * @param any at least one of these
 * @param all every one of these
 * @param none not one of these; records that state nothing pass
 * @param known true: something is stated; false: nothing is; null: either
 */
public record FacetClause(
        List<String> any, List<String> all, List<String> none, @Nullable Boolean known) {

    /** Copies the lists. */
    public FacetClause {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** At least one of the codes. */
    public static FacetClause any(String... codes) {
        return new FacetClause(List.of(codes), List.of(), List.of(), null);
    }

    /** Every one of the codes. */
    public static FacetClause all(String... codes) {
        return new FacetClause(List.of(), List.of(codes), List.of(), null);
    }

    /** Not one of the codes. */
    public static FacetClause none(String... codes) {
        return new FacetClause(List.of(), List.of(), List.of(codes), null);
    }

    /** Something stated, or nothing. */
    public static FacetClause known(boolean known) {
        return new FacetClause(List.of(), List.of(), List.of(), known);
    }
}
