package eu.atmpatlas.graph.gaps.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A capability or product type that a site can have: a concept with its narrower and broader
 * concepts.
 *
 * <p>The answer is yes if the site states the concept or a narrower one. It is no only if a source
 * says so, or calls a list complete that does not name it. Otherwise it is unknown: a list that
 * names other concepts says nothing about this one. {@link #onRecord} tells such a list from an
 * open statement.
 *
 * @param narrower codes of the concept itself and all narrower ones
 * @param broader code of each broader concept, with all codes that are narrower than it
 */
public record Requirement(
        String scheme, String code, Set<String> narrower, Map<String, Set<String>> broader) {

    public Requirement {
        narrower = Set.copyOf(narrower);
        broader = Map.copyOf(broader);
    }

    public Ternary isMetBy(SiteFacts site) {
        List<String> stated = site.codes(scheme);
        if (stated.stream().anyMatch(narrower::contains)) {
            return Ternary.YES;
        }
        StatedNo no = site.statedNo();
        boolean denied =
                no.denies(scheme, code, broader.keySet())
                        || (no.complete().contains(scheme) && !mayBeMet(stated));
        return denied ? Ternary.NO : Ternary.UNKNOWN;
    }

    /**
     * What the record says if its list is taken as all that it says: unknown if the site states
     * nothing of the vocabulary, or a broader concept and nothing narrower than that one ("viral
     * vectors" can include lentiviral ones, "viral vectors, AAV vectors" does not name them);
     * otherwise no if the list does not name it. Such a no is "none on record", not an absence.
     */
    public Ternary onRecord(SiteFacts site) {
        Ternary met = isMetBy(site);
        List<String> stated = site.codes(scheme);
        return met == Ternary.UNKNOWN && !stated.isEmpty() && !mayBeMet(stated) ? Ternary.NO : met;
    }

    /** Whether sources say that the site does not meet the requirement. */
    public boolean isDenied(SiteFacts site) {
        return isMetBy(site) == Ternary.NO;
    }

    private boolean mayBeMet(List<String> stated) {
        return stated.stream()
                .filter(broader::containsKey)
                .anyMatch(broaderCode -> {
                    Set<String> narrowerCodes = broader.getOrDefault(broaderCode, Set.of());
                    return stated.stream()
                            .noneMatch(other ->
                                    !other.equals(broaderCode) && narrowerCodes.contains(other));
                });
    }
}
