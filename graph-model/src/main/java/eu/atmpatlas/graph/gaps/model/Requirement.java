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
 * vectors" does not. Otherwise the answer is no, because a stated list is taken as complete.
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
            return Ternary.UNKNOWN;
        }
        if (stated.stream().anyMatch(narrower::contains)) {
            return Ternary.YES;
        }
        return mayBeMet(stated) ? Ternary.UNKNOWN : Ternary.NO;
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
