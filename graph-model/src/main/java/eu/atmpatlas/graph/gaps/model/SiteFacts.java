package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A site as far as figures need it.
 *
 * @param country ISO code
 * @param nuts NUTS code
 * @param codes stated codes by vocabulary; a vocabulary of which nothing is stated is absent
 * @param cleanroomArea in square metres
 * @param sources ids
 * @param real false for a site that only a what-if has
 */
public record SiteFacts(
        String id,
        String name,
        @Nullable String country,
        @Nullable String nuts,
        @Nullable Point point,
        Map<String, List<String>> codes,
        @Nullable Double cleanroomArea,
        List<Authorisation> authorisations,
        List<String> sources,
        @Nullable LocalDate lastVerified,
        double completeness,
        boolean real) {

    /** Keeps its own copies. */
    public SiteFacts {
        codes = Map.copyOf(codes);
        authorisations = List.copyOf(authorisations);
        sources = List.copyOf(sources);
    }

    /** The codes stated of a vocabulary; empty where nothing is stated. */
    public List<String> codes(String scheme) {
        return codes.getOrDefault(scheme, List.of());
    }

    /** Code of its status, or null where it is not stated. */
    public @Nullable String status() {
        List<String> stated = codes(VocabularyIds.STATUS);
        return stated.isEmpty() ? null : stated.getFirst();
    }

    /** The same site with other codes. */
    public SiteFacts withCodes(Map<String, List<String>> others) {
        return new SiteFacts(
                id,
                name,
                country,
                nuts,
                point,
                others,
                cleanroomArea,
                authorisations,
                sources,
                lastVerified,
                completeness,
                real);
    }
}
