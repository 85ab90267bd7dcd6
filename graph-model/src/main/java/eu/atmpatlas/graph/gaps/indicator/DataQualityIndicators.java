package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Indicators of the quality of the site data, and of the permissions that sites are known to hold.
 */
final class DataQualityIndicators {

    /** {@code authorisation} codes that are not permissions to manufacture. */
    private static final Set<String> NON_MANUFACTURING_TYPES =
            Set.of("GMO_CONTAINED_USE", "GDP_CERTIFICATE", "TRIAL_ONLY");

    private DataQualityIndicators() {}

    /** Mean share of the expected fields that are stated. */
    static Figure completeness(IndicatorContext context, Collection<Region> regions) {
        var tally = new TernaryCount();
        double sum = 0;
        for (SiteFacts site : context.sites(regions)) {
            tally.add(site, Ternary.YES, null);
            sum += site.completeness();
        }
        int all = tally.yes();
        Double value = all == 0 ? null : Double.valueOf(sum / all);
        return Figure.of(Estimate.of(value).ratio(sum, (double) all).bounds(value, value))
                .coverage(tally.coverage())
                .reason(all == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .records(tally.records())
                .build();
    }

    /**
     * Median number of days since the last source. A site without a date may be from today or from
     * any earlier day.
     */
    static Figure freshness(IndicatorContext context, Collection<Region> regions) {
        var tally = new TernaryCount();
        List<Long> known = new ArrayList<>();
        for (SiteFacts site : context.sites(regions)) {
            Long days = days(context, site);
            if (days == null) {
                tally.add(site, Ternary.UNKNOWN, FigureEvidence.Why.DATE_NOT_STATED);
            } else {
                tally.add(site, Ternary.YES, null);
                known.add(days);
            }
        }
        var lowest = new ArrayList<>(known);
        for (int i = 0; i < tally.unknown(); i++) {
            lowest.add(0L);
        }
        Double value = median(known);
        return Figure.of(
                        Estimate.of(value)
                                .unknown(tally.unknown())
                                .bounds(median(lowest), tally.unknown() == 0 ? value : null))
                .coverage(tally.coverage())
                .reason(value == null ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .parts(ages(known, value))
                .records(tally.records())
                .build();
    }

    /** The days since the last source of the oldest, the median and the newest site. */
    private static List<Figure.Part> ages(List<Long> known, @Nullable Double median) {
        return median == null
                ? List.of()
                : List.of(
                        Figure.Part.of("OLDEST", Estimate.of((double) Collections.max(known))),
                        Figure.Part.of("MEDIAN", Estimate.of(median)),
                        Figure.Part.of("NEWEST", Estimate.of((double) Collections.min(known))));
    }

    static @Nullable Double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? null : Double.valueOf((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0);
    }

    /** Share of sites whose last source is older than a number of days. */
    static Figure staleShare(IndicatorContext context, Collection<Region> regions, int limit) {
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            Long days = days(context, site);
            tally.add(
                    site,
                    days == null ? Ternary.UNKNOWN : Ternary.of(days > limit),
                    days == null ? FigureEvidence.Why.DATE_NOT_STATED : null);
        }
        return tally.share();
    }

    private static @Nullable Long days(IndicatorContext context, SiteFacts site) {
        LocalDate last = site.lastVerified();
        return last == null
                ? null
                : Long.valueOf(Math.max(0, ChronoUnit.DAYS.between(last, context.asOf())));
    }

    /** Share of sites with at least one source that has a web address. */
    static Figure provenance(IndicatorContext context, Collection<Region> regions) {
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            if (site.real()) {
                tally.add(
                        site,
                        Ternary.of(site.sources().stream().anyMatch(context.landscape()::hasUrl)),
                        null);
            }
        }
        return tally.share();
    }

    /** Share of operating sites with a permission of a scheme that is in force. */
    static Figure permittedShare(
            IndicatorContext context, Collection<Region> regions, String scheme) {
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            Ternary operates = context.operates(site);
            if (operates == Ternary.NO) {
                continue;
            }
            List<Authorisation> authorisations =
                    site.authorisations().stream()
                            .filter(each -> each.scheme().equals(scheme))
                            .filter(each -> !NON_MANUFACTURING_TYPES.contains(each.type()))
                            .toList();
            Ternary known =
                    authorisations.isEmpty()
                            ? Ternary.UNKNOWN
                            : Ternary.of(
                                    authorisations.stream()
                                            .anyMatch(each -> inForce(each, context.asOf())));
            FigureEvidence.Why why =
                    switch (known) {
                        case UNKNOWN -> FigureEvidence.Why.NO_AUTHORISATION_STATED;
                        case NO -> FigureEvidence.Why.NO_LONGER_VALID;
                        case YES ->
                                operates == Ternary.YES
                                        ? null
                                        : FigureEvidence.Why.STATUS_NOT_STATED;
                    };
            tally.add(site, operates == Ternary.UNKNOWN ? Ternary.UNKNOWN : known, why);
        }
        return tally.shareAtLeast();
    }

    /** An authorisation without a stated status is in force between its dates. */
    private static boolean inForce(Authorisation authorisation, LocalDate asOf) {
        Authorisation.State state = authorisation.state();
        boolean stated = state == null || state == Authorisation.State.VALID;
        LocalDate from = authorisation.issuedOn();
        LocalDate to = authorisation.expiresOn();
        return stated
                && (from == null || !from.isAfter(asOf))
                && (to == null || !to.isBefore(asOf));
    }
}
