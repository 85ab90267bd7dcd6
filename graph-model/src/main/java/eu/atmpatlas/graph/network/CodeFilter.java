package eu.atmpatlas.graph.network;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is asked of a record's concepts of one vocabulary; the parts given must all hold. A code
 * stands for its narrower ones too.
 *
 * @param any at least one of these; an empty list asks nothing
 * @param all every one of these
 * @param none not one of these; records that state nothing match
 * @param known true: something is stated; false: nothing is; null asks nothing
 */
public record CodeFilter(
        List<String> any, List<String> all, List<String> none, @Nullable Boolean known) {

    /** Asks nothing. */
    public static final CodeFilter MATCH_ALL =
            new CodeFilter(List.of(), List.of(), List.of(), null);

    /** Keeps its own copies. */
    public CodeFilter {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** At least one of these. */
    public static CodeFilter any(String... codes) {
        return new CodeFilter(List.of(codes), List.of(), List.of(), null);
    }

    /** Whether it asks anything. */
    public boolean isRestrictive() {
        return !equals(MATCH_ALL);
    }

    /** Tells the codes of a vocabulary that a code stands for: itself and its narrower ones. */
    @FunctionalInterface
    public interface Hierarchy {
        /** Never empty: at least the code itself. */
        Collection<String> selfAndNarrower(String scheme, String code);
    }

    IntPredicate predicate(Topology topology, String scheme, Hierarchy hierarchy) {
        ConceptIndex codes = topology.concepts;
        IntPredicate test = v -> true;
        if (!any.isEmpty()) {
            var wanted = new BitSet();
            any.forEach(code -> wanted.or(selfAndNarrower(codes, scheme, code, hierarchy)));
            test = test.and(v -> codes.hasAny(v, wanted));
        }
        for (String code : all) {
            BitSet wanted = selfAndNarrower(codes, scheme, code, hierarchy);
            test = test.and(v -> codes.hasAny(v, wanted));
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
