package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The data of a site that figures need. {@link #builder} builds one.
 *
 * @param country ISO code
 * @param nuts NUTS code
 * @param codes stated codes by vocabulary; a vocabulary without stated codes is absent
 * @param cleanroomArea in square metres
 * @param sources ids
 * @param statedNo what sources say that the site does not have
 * @param real false for a site that exists only in a what-if scenario
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
        boolean real,
        StatedNo statedNo) {

    /** Copies the collections. */
    public SiteFacts {
        codes = Map.copyOf(codes);
        authorisations = List.copyOf(authorisations);
        sources = List.copyOf(sources);
    }

    /** Returns the stated codes of a vocabulary; empty if none is stated. */
    public List<String> codes(String scheme) {
        return codes.getOrDefault(scheme, List.of());
    }

    /** Returns the code of the site's status, or null if it is not stated. */
    public @Nullable String status() {
        List<String> stated = codes(VocabularyIds.STATUS);
        return stated.isEmpty() ? null : stated.getFirst();
    }

    /** Returns whether figures on manufacturing count the site. */
    public boolean isMaking() {
        return ChainRoles.isMaking(codes(VocabularyIds.CHAIN_ROLE));
    }

    /** Starts a site of which nothing else is known. */
    public static SiteFactsBuilder builder(String id, String name) {
        return new SiteFactsBuilder(id, name);
    }

    /** Returns a builder with all data of this site. */
    public SiteFactsBuilder toBuilder() {
        return new SiteFactsBuilder(this);
    }
}
