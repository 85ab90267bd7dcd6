package eu.atmpatlas.graph.network;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A filter on a record's concepts of one vocabulary. All conditions given must hold. A code
 * includes its narrower codes.
 *
 * @param any the record states at least one of these; an empty list is no condition
 * @param all the record states every one of these
 * @param none the record states none of these; records that state nothing match
 * @param known true: the record states a concept; false: it states none; null is no condition
 */
public record CodeFilter(
        List<String> any, List<String> all, List<String> none, @Nullable Boolean known) {

    /** A filter without conditions. */
    public static final CodeFilter MATCH_ALL =
            new CodeFilter(List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public CodeFilter {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** Matches records that state at least one of these codes. */
    public static CodeFilter any(String... codes) {
        return new CodeFilter(List.of(codes), List.of(), List.of(), null);
    }

    /** Returns whether the filter has any condition. */
    public boolean isRestrictive() {
        return !equals(MATCH_ALL);
    }

    /** Finds the narrower codes of a code in a vocabulary. */
    @FunctionalInterface
    public interface Hierarchy {
        /** Returns the code itself and its narrower codes; never empty. */
        Collection<String> selfAndNarrower(String scheme, String code);
    }

    IntPredicate predicate(Topology topology, String scheme, Hierarchy hierarchy) {
        ConceptIndex codes = topology.concepts;
        IntPredicate test = v -> true;
        if (!any.isEmpty()) {
            var numbers = new BitSet();
            any.forEach(code -> numbers.or(selfAndNarrower(codes, scheme, code, hierarchy)));
            test = test.and(v -> codes.hasAny(v, numbers));
        }
        for (String code : all) {
            BitSet numbers = selfAndNarrower(codes, scheme, code, hierarchy);
            test = test.and(v -> codes.hasAny(v, numbers));
        }
        for (String code : none) {
            BitSet unwanted = selfAndNarrower(codes, scheme, code, hierarchy);
            test = test.and(v -> !codes.hasAny(v, unwanted));
        }
        Boolean stated = known;
        if (stated != null) {
            BitSet every = codes.numbers(scheme);
            test = test.and(v -> codes.hasAny(v, every) == stated);
        }
        return test;
    }

    private static BitSet selfAndNarrower(
            ConceptIndex codes, String scheme, String code, Hierarchy hierarchy) {
        return codes.numbers(scheme, hierarchy.selfAndNarrower(scheme, code));
    }
}
