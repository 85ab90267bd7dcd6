package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.ChainRoles;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts that each record states, for the vocabularies that the network uses. Each concept
 * has a number; the concepts of record {@code v} are {@code conceptNumbers[offsets[v]]} to {@code
 * conceptNumbers[offsets[v + 1] - 1]}.
 */
public final class ConceptIndex {

    static final String COUNTRY = "country";
    static final String CAPABILITY = "capability";
    static final String PRODUCT_TYPE = "product-type";
    static final String CHAIN_ROLE = ChainRoles.SCHEME;
    static final String BOTTLENECK = "bottleneck";
    public static final String INSTITUTION_KIND = "institution-kind";

    private final Map<String, Integer> numbers;
    private final String[] keys;
    private final int[] offsets;
    private final int[] conceptNumbers;

    private ConceptIndex(Map<String, Integer> numbers, int[] offsets, int[] conceptNumbers) {
        this.numbers = numbers;
        this.keys = numbers.keySet().toArray(String[]::new);
        this.offsets = offsets;
        this.conceptNumbers = conceptNumbers;
    }

    /**
     * Builds the index from the concept keys of each record, such as {@code
     * capability:QC_RELEASE_TESTING}, in the record's own order.
     */
    static ConceptIndex of(List<? extends Collection<String>> keysOfEach) {
        var numbers = new LinkedHashMap<String, Integer>();
        int[] offsets = new int[keysOfEach.size() + 1];
        int[] conceptNumbers = new int[keysOfEach.stream().mapToInt(Collection::size).sum()];
        int next = 0;
        for (int v = 0; v < keysOfEach.size(); v++) {
            for (String key : keysOfEach.get(v)) {
                Integer known = numbers.get(key);
                int number = known == null ? numbers.size() : known;
                numbers.put(key, number);
                conceptNumbers[next++] = number;
            }
            offsets[v + 1] = next;
        }
        return new ConceptIndex(numbers, offsets, conceptNumbers);
    }

    /** Returns the codes of a record in one vocabulary. */
    List<String> of(int v, String scheme) {
        var codes = new ArrayList<String>();
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            String key = keys[conceptNumbers[i]];
            if (isOf(key, scheme)) {
                codes.add(key.substring(scheme.length() + 1));
            }
        }
        return codes;
    }

    @Nullable String first(int v, String scheme) {
        List<String> codes = of(v, scheme);
        return codes.isEmpty() ? null : codes.getFirst();
    }

    /** Returns the numbers of these codes. Codes that no record states have no number. */
    BitSet numbers(String scheme, Collection<String> codes) {
        var found = new BitSet();
        for (String code : codes) {
            Integer number = numbers.get(scheme + ":" + code);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }

    /** Returns the numbers of all codes of a vocabulary. */
    BitSet numbers(String scheme) {
        var found = new BitSet();
        for (int number = 0; number < keys.length; number++) {
            if (isOf(keys[number], scheme)) {
                found.set(number);
            }
        }
        return found;
    }

    /** Returns whether a record states at least one of these concepts. */
    boolean hasAny(int v, BitSet concepts) {
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            if (concepts.get(conceptNumbers[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String key, String scheme) {
        return key.startsWith(scheme) && key.charAt(scheme.length()) == ':';
    }
}
