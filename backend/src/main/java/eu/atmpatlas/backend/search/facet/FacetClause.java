package eu.atmpatlas.backend.search.facet;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Condition on one facet. A code includes its narrower codes. An empty list means no condition.
 *
 * @param any at least one of these
 * @param all every one of these
 * @param none none of these; records without a value pass
 * @param known true: a value is stated; false: none is; null: no condition
 */
public record FacetClause(
        List<String> any, List<String> all, List<String> none, @Nullable Boolean known) {

    /** No condition. */
    public static final FacetClause NO_CONDITION =
            new FacetClause(List.of(), List.of(), List.of(), null);

    public FacetClause {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** At least one of the codes. */
    public static FacetClause any(String... codes) {
        return new FacetClause(List.of(codes), List.of(), List.of(), null);
    }

    /** This condition with another {@code any}. */
    public FacetClause withAny(List<String> codes) {
        return new FacetClause(codes, all, none, known);
    }

    /**
     * The codes that a field with one value may have; null if there is no condition on the value.
     *
     * @param all the codes that there are
     */
    public @Nullable Set<String> accepted(Set<String> all) {
        if (any.isEmpty() && this.all.isEmpty() && none.isEmpty()) {
            return null;
        }
        var accepted = new HashSet<>(any.isEmpty() ? all : any);
        this.all.forEach(code -> accepted.removeIf(other -> !other.equals(code)));
        accepted.removeAll(none);
        return accepted;
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
