package eu.atmpatlas.backend.need;

import java.util.Comparator;
import java.util.List;

/**
 * Two sites that meet together what no site meets alone.
 *
 * @param first of the two, by id
 * @param km between them
 */
record PartnerPair(ScoredSite first, ScoredSite second, double km) {

    /** Nearest first. */
    static final Comparator<PartnerPair> NEAREST_FIRST =
            Comparator.comparingDouble(PartnerPair::km)
                    .thenComparing(pair -> pair.first().id())
                    .thenComparing(pair -> pair.second().id());

    List<String> ids() {
        return List.of(first.id(), second.id());
    }
}
