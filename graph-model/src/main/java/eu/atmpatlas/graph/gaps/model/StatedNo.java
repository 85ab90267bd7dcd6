package eu.atmpatlas.graph.gaps.model;

import java.util.Map;
import java.util.Set;

/**
 * What sources say that a site does not have.
 *
 * @param denied codes that the site does not have, by vocabulary
 * @param complete vocabularies of which a source says that the site's list is complete
 */
public record StatedNo(Map<String, Set<String>> denied, Set<String> complete) {

    /** No source says no. */
    public static final StatedNo NONE = new StatedNo(Map.of(), Set.of());

    /** Copies the collections. */
    public StatedNo {
        denied = Map.copyOf(denied);
        complete = Set.copyOf(complete);
    }

    /** Whether a source says that the site does not have a concept or one broader than it. */
    public boolean denies(String scheme, String code, Set<String> broader) {
        Set<String> codes = denied.getOrDefault(scheme, Set.of());
        return codes.contains(code) || broader.stream().anyMatch(codes::contains);
    }
}
