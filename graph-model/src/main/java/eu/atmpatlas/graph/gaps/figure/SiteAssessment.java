package eu.atmpatlas.graph.gaps.figure;

import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * Whether a site operates in the scenario and meets a requirement, with the reason if the result is
 * not a clear yes.
 */
public record SiteAssessment(SiteFacts site, Ternary result, FigureEvidence.@Nullable Why why) {

    /** Assesses whether a site operates and meets at least one of the requirements. */
    public static SiteAssessment of(
            IndicatorContext context, SiteFacts site, Collection<Requirement> anyOf) {
        Ternary operates = context.operates(site);
        Ternary meets = meetsAny(site, anyOf);
        Ternary both = operates.and(meets);
        return new SiteAssessment(
                site, both, both == Ternary.YES ? null : why(site, operates, meets, anyOf));
    }

    /**
     * Assesses a site by what is on record: a list that does not name the concept counts as no. See
     * {@link Requirement#onRecord}.
     */
    public static SiteAssessment onRecord(
            IndicatorContext context, SiteFacts site, Requirement requirement) {
        SiteAssessment assessment = of(context, site, List.of(requirement));
        return requirement.onRecord(site) == Ternary.NO && assessment.result() != Ternary.NO
                ? new SiteAssessment(site, Ternary.NO, FigureEvidence.Why.OTHER_STATED)
                : assessment;
    }

    /** Whether the site meets at least one of the requirements. */
    public static Ternary meetsAny(SiteFacts site, Collection<Requirement> anyOf) {
        return anyOf.stream()
                .map(requirement -> requirement.isMetBy(site))
                .reduce(Ternary.NO, Ternary::or);
    }

    /** Assesses the sites in some regions. */
    public static List<SiteAssessment> assessAll(
            IndicatorContext context, Collection<Region> regions, Collection<Requirement> anyOf) {
        return context.sites(regions).stream().map(site -> of(context, site, anyOf)).toList();
    }

    private static FigureEvidence.Why why(
            SiteFacts site, Ternary operates, Ternary meets, Collection<Requirement> anyOf) {
        if (operates == Ternary.NO) {
            return FigureEvidence.Why.NOT_WORKING;
        }
        if (meets == Ternary.NO) {
            return FigureEvidence.Why.OTHER_STATED;
        }
        return meets == Ternary.UNKNOWN
                ? whyUnknown(site, anyOf)
                : FigureEvidence.Why.STATUS_NOT_STATED;
    }

    /** Why it is not known whether a site meets one of the requirements. */
    public static FigureEvidence.Why whyUnknown(SiteFacts site, Collection<Requirement> anyOf) {
        if (anyOf.stream().allMatch(each -> site.codes(each.scheme()).isEmpty())) {
            return FigureEvidence.Why.NOTHING_STATED;
        }
        return anyOf.stream().anyMatch(each -> each.onRecord(site) == Ternary.UNKNOWN)
                ? FigureEvidence.Why.WIDER_STATED
                : FigureEvidence.Why.OTHER_STATED;
    }
}
