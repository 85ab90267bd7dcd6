package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.entity.Authorisation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How good the data on sites are, and what permissions sites are known to hold. */
final class Quality {

    /** What is no permission to manufacture: {@code authorisation} codes. */
    private static final Set<String> OTHER =
            Set.of("GMO_CONTAINED_USE", "GDP_CERTIFICATE", "TRIAL_ONLY");

    private Quality() {}

    /** Mean share of the expected fields that are stated. */
    static Figure completeness(Question question, Collection<Area> areas) {
        var tally = new Tally();
        double sum = 0;
        for (SiteFacts site : question.sites(areas)) {
            tally.add(site, Known.YES, null);
            sum += site.completeness();
        }
        int all = tally.yes();
        Double value = all == 0 ? null : Double.valueOf(sum / all);
        return new Figure(
                value,
                sum,
                (double) all,
                0,
                value,
                value,
                tally.coverage(),
                all == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                List.of(),
                tally.records(),
                Set.of());
    }

    /** Median days since a source spoke; the unknown may be of today, or of any day. */
    static Figure freshness(Question question, Collection<Area> areas) {
        var tally = new Tally();
        List<Long> known = new ArrayList<>();
        for (SiteFacts site : question.sites(areas)) {
            Long days = days(question, site);
            if (days == null) {
                tally.add(site, Known.UNKNOWN, Behind.Why.DATE_NOT_STATED);
            } else {
                tally.add(site, Known.YES, null);
                known.add(days);
            }
        }
        var least = new ArrayList<>(known);
        for (int i = 0; i < tally.unknown(); i++) {
            least.add(0L);
        }
        Double value = median(known);
        return new Figure(
                value,
                null,
                null,
                tally.unknown(),
                median(least),
                tally.unknown() == 0 ? value : null,
                tally.coverage(),
                value == null ? Figure.Reason.NOTHING_IN_SCOPE : null,
                List.of(),
                tally.records(),
                Set.of());
    }

    static @Nullable Double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? null : Double.valueOf((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0);
    }

    /** Share of sites of which no source has spoken for so many days. */
    static Figure stale(Question question, Collection<Area> areas, int limit) {
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Long days = days(question, site);
            tally.add(
                    site,
                    days == null ? Known.UNKNOWN : Known.of(days > limit),
                    days == null ? Behind.Why.DATE_NOT_STATED : null);
        }
        return tally.share();
    }

    private static @Nullable Long days(Question question, SiteFacts site) {
        LocalDate last = site.lastVerified();
        return last == null
                ? null
                : Long.valueOf(Math.max(0, ChronoUnit.DAYS.between(last, question.asOf())));
    }

    /** Share of sites with a source that has an address. */
    static Figure provenance(Question question, Collection<Area> areas) {
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            if (site.real()) {
                tally.add(
                        site,
                        Known.of(site.sources().stream().anyMatch(question.land()::isOnTheWeb)),
                        null);
            }
        }
        return tally.share();
    }

    /** Share of working sites with a permission of a scheme that is in force. */
    static Figure permitted(Question question, Collection<Area> areas, String scheme) {
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Known works = question.counts(site);
            if (works == Known.NO) {
                continue;
            }
            List<Authorisation> held =
                    site.authorisations().stream()
                            .filter(each -> each.scheme().equals(scheme))
                            .filter(each -> !OTHER.contains(each.type()))
                            .toList();
            Known known =
                    held.isEmpty()
                            ? Known.UNKNOWN
                            : Known.of(
                                    held.stream().anyMatch(each -> inForce(each, question.asOf())));
            Behind.Why why =
                    switch (known) {
                        case UNKNOWN -> Behind.Why.NO_AUTHORISATION_STATED;
                        case NO -> Behind.Why.NO_LONGER_VALID;
                        case YES -> works == Known.YES ? null : Behind.Why.STATUS_NOT_STATED;
                    };
            tally.add(site, works == Known.UNKNOWN ? Known.UNKNOWN : known, why);
        }
        return tally.share();
    }

    /** One whose state is not stated is in force between its dates. */
    private static boolean inForce(Authorisation held, LocalDate asOf) {
        Authorisation.State state = held.state();
        boolean stated = state == null || state == Authorisation.State.VALID;
        LocalDate from = held.issuedOn();
        LocalDate to = held.expiresOn();
        return stated
                && (from == null || !from.isAfter(asOf))
                && (to == null || !to.isBefore(asOf));
    }
}
