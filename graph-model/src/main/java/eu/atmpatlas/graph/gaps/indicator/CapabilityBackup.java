package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.RatioBounds;
import eu.atmpatlas.graph.gaps.figure.RatioBounds.Pair;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of the capabilities that at least one operating site has, the share that at least two have. The
 * value counts what is known. For the bounds, a site whose status is not stated has all its stated
 * capabilities or none.
 */
final class CapabilityBackup {

    private final IndicatorContext context;
    private final List<SiteFacts> sites;
    private final Map<String, Requirement> capabilities;

    /** Sites without a stated status that have a capability if they operate. */
    private final Set<String> undecided = new HashSet<>();

    CapabilityBackup(
            IndicatorContext context,
            Collection<Region> regions,
            Map<String, Requirement> capabilities) {
        this.context = context;
        this.sites =
                context.sites(regions).stream()
                        .filter(site -> context.operates(site) != Ternary.NO)
                        .toList();
        this.capabilities = capabilities;
        for (SiteFacts site : sites) {
            if (context.operates(site) == Ternary.UNKNOWN
                    && capabilities.values().stream()
                            .anyMatch(each -> each.isMetBy(site) == Ternary.YES)) {
                undecided.add(site.id());
            }
        }
    }

    Figure figure() {
        int covered = 0;
        int backedUp = 0;
        int open = 0;
        int possiblyCovered = 0;
        var parts = new ArrayList<Figure.Part>();
        var items = new ArrayList<RatioBounds.Item>();
        Map<String, FigureEvidence> records = new LinkedHashMap<>();
        for (Map.Entry<String, Requirement> each : capabilities.entrySet()) {
            var count = new Count(each.getValue());
            int known = count.known.size();
            int possible = known + count.unknown.size();
            covered += known >= 1 ? 1 : 0;
            backedUp += known >= 2 ? 1 : 0;
            possiblyCovered += possible >= 1 ? 1 : 0;
            open += known < 2 && possible > known ? 1 : 0;
            if (possible > 0) {
                parts.add(part(each.getKey(), known, possible));
            }
            items.add(new RatioBounds.Item(count.facts(), count::pairs));
            CoverageMatrix.addEvidence(records, count.evidence(count.known), each.getKey());
            CoverageMatrix.addEvidence(records, count.evidence(count.unknown), each.getKey());
        }
        var bounds = new RatioBounds(items);
        double inScope = possiblyCovered;
        return Figure.of(
                        Estimate.of(
                                        covered == 0
                                                ? null
                                                : Double.valueOf((double) backedUp / covered))
                                .ratio((double) backedUp, (double) covered)
                                .unknown(open)
                                .bounds(bounds.least(), bounds.greatest()))
                .n(possiblyCovered)
                .coverage(inScope == 0 ? null : Double.valueOf((inScope - open) / inScope))
                .reason(covered == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .parts(parts)
                .records(records.values())
                .build();
    }

    private static Figure.Part part(String code, int known, int possible) {
        return Figure.Part.ofConcept(
                VocabularyIds.CAPABILITY,
                code,
                Estimate.of(known >= 2 ? 1.0 : 0.0)
                        .ratio((double) known, null)
                        .unknown(possible - known)
                        .bounds(known >= 2 ? 1.0 : 0.0, possible >= 2 ? 1.0 : 0.0));
    }

    /** The sites of one capability. */
    private final class Count {

        private final Requirement requirement;
        private final List<SiteFacts> known = new ArrayList<>();
        private final List<SiteFacts> unknown = new ArrayList<>();

        Count(Requirement requirement) {
            this.requirement = requirement;
            for (SiteFacts site : sites) {
                switch (context.operates(site).and(requirement.isMetBy(site))) {
                    case YES -> known.add(site);
                    case UNKNOWN -> unknown.add(site);
                    case NO -> {}
                }
            }
        }

        Set<String> facts() {
            var facts = new HashSet<String>();
            unknown.stream().map(SiteFacts::id).filter(undecided::contains).forEach(facts::add);
            return facts;
        }

        /** Whether none, one or more sites have the capability, if these undecided ones operate. */
        Set<Pair> pairs(Set<String> operating) {
            int least = known.size();
            int most = known.size();
            for (SiteFacts site : unknown) {
                if (!undecided.contains(site.id()) || operating.contains(site.id())) {
                    most++;
                    least +=
                            undecided.contains(site.id())
                                            && requirement.isMetBy(site) == Ternary.YES
                                    ? 1
                                    : 0;
                }
            }
            var pairs = new HashSet<Pair>();
            for (int count = Math.min(least, 2); count <= Math.min(most, 2); count++) {
                pairs.add(new Pair(count >= 2 ? 1 : 0, count >= 1 ? 1 : 0));
            }
            return pairs;
        }

        List<FigureEvidence> evidence(List<SiteFacts> some) {
            return some.stream()
                    .map(site -> SiteAssessment.of(context, site, List.of(requirement)))
                    .map(each ->
                            new FigureEvidence(
                                    each.site().id(),
                                    each.site().name(),
                                    FigureEvidence.Standing.of(each.result()),
                                    List.of(),
                                    each.why()))
                    .toList();
        }
    }
}
