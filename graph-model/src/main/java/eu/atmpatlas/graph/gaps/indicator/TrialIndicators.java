package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.kind.EntityKind;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Indicators of clinical trials. */
final class TrialIndicators {

    private TrialIndicators() {}

    /**
     * The number of trials with a national record of the regions' countries on record. A trial
     * without any national record on record may run there, so the number is a lower bound. Regions
     * within a country have none: a national record names no region.
     */
    static Figure onRecord(IndicatorContext context, Collection<Region> regions) {
        Set<String> countries = new HashSet<>();
        for (Region region : regions) {
            switch (region.level()) {
                case COUNTRY, EUROPE -> countries.addAll(region.countries());
                case NUTS1, NUTS2 -> {
                    return Figure.of(Estimate.of(null))
                            .reason(Figure.Reason.NOTHING_IN_SCOPE)
                            .build();
                }
            }
        }
        var count = new TernaryCount();
        int unknown = 0;
        for (StakeholderFacts trial : context.landscape().stakeholders()) {
            if (trial.kind() != EntityKind.TRIAL) {
                continue;
            }
            List<String> named = trial.codes(VocabularyIds.COUNTRY);
            if (named.isEmpty()) {
                unknown++;
            } else if (named.stream().anyMatch(countries::contains)) {
                count.add(trial.id(), trial.name(), Ternary.YES, named, null);
            }
        }
        int here = count.yes();
        int all = here + unknown;
        return Figure.of(
                        Estimate.of(all == 0 ? null : Double.valueOf(here))
                                .unknown(unknown)
                                .bounds(
                                        all == 0 ? null : Double.valueOf(here),
                                        all == 0 ? null : Double.valueOf(all)))
                .bound(Figure.Bound.AT_LEAST)
                .n(here)
                .coverage(all == 0 ? null : Double.valueOf((double) here / all))
                .reason(all == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .records(count.records())
                .build();
    }
}
