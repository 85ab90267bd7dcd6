package eu.atmpatlas.graph.gaps.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a site may be able to do or make: a concept with its narrower and wider ones.
 *
 * <p>A site has it if it states the concept or a narrower one. It may have it if it states nothing
 * of the vocabulary, or a wider concept and nothing narrower than that ("viral vectors" may be
 * lentiviral ones; "viral vectors, AAV vectors" are not). Else it has not: a list that was stated
 * is taken as whole.
 *
 * @param narrower codes of the concept itself and all narrower ones
 * @param broader code of each wider concept, with all that is narrower than it
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
