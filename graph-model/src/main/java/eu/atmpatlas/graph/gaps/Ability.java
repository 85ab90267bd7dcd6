package eu.atmpatlas.graph.gaps;

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
 * @param wider code of each wider concept, with all that is narrower than it
 */
record Ability(String scheme, String code, Set<String> narrower, Map<String, Set<String>> wider) {

    Ability {
        narrower = Set.copyOf(narrower);
        wider = Map.copyOf(wider);
    }

    Known of(SiteFacts site) {
        List<String> stated = site.codes(scheme);
        if (stated.isEmpty()) {
            return Known.UNKNOWN;
        }
        if (stated.stream().anyMatch(narrower::contains)) {
            return Known.YES;
        }
        return wide(stated) ? Known.UNKNOWN : Known.NO;
    }

    private boolean wide(List<String> stated) {
        return stated.stream()
                .filter(wider::containsKey)
                .anyMatch(wide -> {
                    Set<String> below = wider.getOrDefault(wide, Set.of());
                    return stated.stream()
                            .noneMatch(other -> !other.equals(wide) && below.contains(other));
                });
    }
}
