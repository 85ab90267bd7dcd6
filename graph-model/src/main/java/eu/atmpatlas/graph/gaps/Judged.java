package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * Whether a site works in the scenario and is able to do something, with the reason where that is
 * not a plain yes.
 */
record Judged(SiteFacts site, Known known, Behind.@Nullable Why why) {

    /** Whether a site works and has one of some abilities. */
    static Judged of(Question question, SiteFacts site, Collection<Ability> anyOf) {
        Known works = question.counts(site);
        Known able = able(site, anyOf);
        Known both = works.and(able);
        return new Judged(site, both, both == Known.YES ? null : why(site, works, able, anyOf));
    }

    static Known able(SiteFacts site, Collection<Ability> anyOf) {
        return anyOf.stream().map(ability -> ability.of(site)).reduce(Known.NO, Known::or);
    }

    /** Those of the sites in some areas. */
    static List<Judged> in(Question question, Collection<Area> areas, Collection<Ability> anyOf) {
        return question.sites(areas).stream().map(site -> of(question, site, anyOf)).toList();
    }

    private static Behind.Why why(
            SiteFacts site, Known works, Known able, Collection<Ability> anyOf) {
        if (works == Known.NO) {
            return Behind.Why.NOT_WORKING;
        }
        if (able == Known.NO) {
            return Behind.Why.OTHER_STATED;
        }
        if (able == Known.UNKNOWN) {
            boolean nothing =
                    anyOf.stream().allMatch(ability -> site.codes(ability.scheme()).isEmpty());
            return nothing ? Behind.Why.NOTHING_STATED : Behind.Why.WIDER_STATED;
        }
        return Behind.Why.STATUS_NOT_STATED;
    }
}
