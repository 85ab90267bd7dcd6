package eu.atmpatlas.graph.gaps.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A capability or product type that a site can have: a concept with its narrower and broader
 * concepts.
 *
 * <p>The answer is yes if the site states the concept or a narrower one. It is unknown if the site
 * states nothing of the vocabulary. It is also unknown if the site states a broader concept and
 * nothing narrower than that one: "viral vectors" can include lentiviral ones, "viral vectors, AAV
 * vectors" does not. Otherwise the site does not count as one that has it; {@link #isDenied} says
 * whether a source says so or the site's list only does not name it.
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
        if (stated.isEmpty()) {
            boolean no =
                    site.statedNo().denies(scheme, code, broader.keySet())
                            || site.statedNo().complete().contains(scheme);
            return no ? Ternary.NO : Ternary.UNKNOWN;
        }
        if (stated.stream().anyMatch(narrower::contains)) {
            return Ternary.YES;
        }
        boolean denied = site.statedNo().denies(scheme, code, broader.keySet());
        return mayBeMet(stated) && !denied ? Ternary.UNKNOWN : Ternary.NO;
    }

    /**
     * Whether sources say that the site does not meet the requirement: by a no, or by a list that
     * they call complete. A list that only does not name it is no such statement.
     */
    public boolean isDenied(SiteFacts site) {
        StatedNo no = site.statedNo();
        return isMetBy(site) != Ternary.YES
                && (no.denies(scheme, code, broader.keySet())
                        || (no.complete().contains(scheme) && isMetBy(site) == Ternary.NO));
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
