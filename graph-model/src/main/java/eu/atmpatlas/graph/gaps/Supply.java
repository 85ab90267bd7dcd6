package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How much there is: densities, cleanroom area, mix of classes, track record, pipeline. */
final class Supply {

    /** What makes a site a manufacturing site. */
    private static final List<String> MAKING =
            List.of(
                    "CELL_PROCESSING",
                    "VECTOR_PRODUCTION",
                    "STARTING_MATERIAL_PRODUCTION",
                    "FILL_FINISH");

    private Supply() {}

    static List<Ability> making(Terms terms) {
        return MAKING.stream().map(code -> terms.ability(Schemes.CAPABILITY, code)).toList();
    }

    /** Working sites with one of some abilities per so many people. */
    static Figure density(
            Question question, Collection<Area> areas, List<Ability> anyOf, double per) {
        var populated =
                areas.stream().filter(area -> question.geography().people(area) != null).toList();
        var tally = new Tally();
        Judged.in(question, populated, anyOf)
                .forEach(judged -> tally.add(judged.site(), judged.known(), judged.why()));
        return tally.per(question.geography().people(populated), per);
    }

    /** Cleanroom area of working sites per so many people. A site's area has no upper bound. */
    static Figure area(Question question, Collection<Area> areas, double per) {
        var populated =
                areas.stream().filter(area -> question.geography().people(area) != null).toList();
        People people = question.geography().people(populated);
        var tally = new Tally();
        double sum = 0;
        for (SiteFacts site : question.sites(populated)) {
            Known works = question.counts(site);
            Double area = site.cleanroomArea();
            if (works == Known.YES && area != null) {
                tally.add(site, Known.YES, null);
                sum += area;
            } else if (works == Known.NO) {
                tally.add(site, Known.NO, Behind.Why.NOT_WORKING);
            } else {
                tally.add(
                        site,
                        Known.UNKNOWN,
                        area == null ? Behind.Why.AREA_NOT_STATED : Behind.Why.STATUS_NOT_STATED);
            }
        }
        double persons = people == null ? 0 : people.persons();
        boolean none = persons <= 0;
        Double value = none ? null : Double.valueOf(sum / persons * per);
        return new Figure(
                value,
                sum,
                none ? null : Double.valueOf(persons),
                tally.unknown(),
                value,
                tally.unknown() == 0 ? value : null,
                tally.coverage(),
                none ? Figure.Reason.NO_POPULATION : null,
                List.of(),
                tally.records(),
                people == null ? Set.of() : people.sources());
    }

    /** Working sites by class, and how even that is. */
    static Figure mix(Question question, Collection<Area> areas) {
        Map<String, Ability> classes =
                question.abilities(Schemes.CLASS, question.terms().top(Schemes.CLASS));
        var sure = new LinkedHashMap<String, Integer>();
        var open = new LinkedHashMap<String, Integer>();
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Known works = question.counts(site);
            var held = new ArrayList<String>();
            classes.forEach((code, ability) -> {
                Known made = works.and(ability.of(site));
                if (made == Known.YES) {
                    sure.merge(code, 1, Integer::sum);
                }
                if (made != Known.NO) {
                    open.merge(code, 1, Integer::sum);
                    held.add(code);
                }
            });
            Judged judged = Judged.of(question, site, classes.values());
            tally.add(site.id(), site.name(), judged.known(), held, judged.why());
        }
        double all = sum(sure);
        List<Figure.Part> parts =
                classes.keySet().stream()
                        .map(code -> {
                            int count = sure.getOrDefault(code, 0);
                            int most = open.getOrDefault(code, 0);
                            return new Figure.Part(
                                    code,
                                    Schemes.CLASS,
                                    null,
                                    all == 0 ? null : count / all,
                                    (double) count,
                                    all,
                                    most - count,
                                    null,
                                    null);
                        })
                        .toList();
        return Indices.between(
                Indices.evenness(sure.values(), classes.size()),
                Indices.evenness(open.values(), classes.size()),
                tally,
                parts);
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of working sites that make a product known to the atlas. */
    static Figure trackRecord(Question question, Collection<Area> areas) {
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Known works = question.counts(site);
            boolean made =
                    question.land()
                            .ties(site.id(), question.asOf(), RelationType.MANUFACTURES)
                            .findAny()
                            .isPresent();
            Known known = works.and(made ? Known.YES : Known.UNKNOWN);
            if (works != Known.NO) {
                tally.add(
                        site,
                        known,
                        known == Known.YES
                                ? null
                                : made ? Behind.Why.STATUS_NOT_STATED : Behind.Why.NO_TIE_STATED);
            }
        }
        return tally.share();
    }

    /** Sites to come with an ability, to those that operate. */
    static Figure pipeline(Question question, Collection<Area> areas, List<Ability> anyOf) {
        var tally = new Tally();
        int now = 0;
        int coming = 0;
        for (SiteFacts site : question.sites(areas)) {
            Known able = Judged.able(site, anyOf);
            String status = site.status();
            if (able == Known.NO || status != null && !concerns(status)) {
                continue;
            }
            List<String> part = status == null ? List.of() : List.of(status);
            if (able == Known.UNKNOWN || status == null) {
                tally.add(site.id(), site.name(), Known.UNKNOWN, part, why(site, able));
            } else {
                tally.add(site.id(), site.name(), Known.YES, part, null);
                if (Scenario.TO_COME.contains(status)) {
                    coming++;
                } else {
                    now++;
                }
            }
        }
        int unknown = tally.unknown();
        return new Figure(
                now == 0 ? null : (double) coming / now,
                (double) coming,
                (double) now,
                unknown,
                now + unknown == 0 ? null : (double) coming / (now + unknown),
                now == 0 ? null : (double) (coming + unknown) / now,
                tally.coverage(),
                now == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                List.of(),
                tally.records(),
                Set.of());
    }

    private static boolean concerns(String status) {
        return Stream.concat(Scenario.TO_COME.stream(), Stream.of("OPERATIONAL"))
                .anyMatch(status::equals);
    }

    private static Behind.@Nullable Why why(SiteFacts site, Known able) {
        return site.status() == null
                ? Behind.Why.STATUS_NOT_STATED
                : able == Known.UNKNOWN ? Behind.Why.NOTHING_STATED : null;
    }
}
