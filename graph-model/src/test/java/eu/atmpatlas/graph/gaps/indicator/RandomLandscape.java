package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.StatedNo;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random landscapes, and the possible truth values of statements about their sites. */
final class RandomLandscape {

    static final String[] CAPABILITIES = {
        "CELL_PROCESSING",
        "VECTOR_PRODUCTION",
        "PLASMID_PRODUCTION",
        "FILL_FINISH",
        "QC_RELEASE_TESTING",
        "CRYOSTORAGE",
        "STARTING_MATERIAL_PRODUCTION"
    };
    private static final String[] PRODUCTS = {
        "VIRAL_VECTOR", "LV_VECTOR", "AAV_VECTOR", "T_CELL", "CAR_T"
    };
    private static final String[] PLACES = {"NL NL31", "NL NL32", "NL ", "BE BE10", "GB "};
    private static final String[] STATUSES = {
        "", "OPERATIONAL", "OPERATIONAL", "PLANNED", "CLOSED"
    };

    /** Returns a landscape of up to 11 sites, the same for the same seed. */
    static SampleLandscape landscape(long seed) {
        var random = new Random(seed);
        var landscape = new SampleLandscape();
        int sites = random.nextInt(12);
        for (int i = 0; i < sites; i++) {
            String[] place = (PLACES[random.nextInt(PLACES.length)] + "|").split(" ");
            var codes = new ArrayList<String>();
            randomSubset(random, CAPABILITIES, 3).forEach(code -> codes.add("capability:" + code));
            randomSubset(random, PRODUCTS, 2).forEach(code -> codes.add("product-type:" + code));
            randomSubset(random, new String[] {"GTMP", "SCTMP", "TEP"}, 2)
                    .forEach(code -> codes.add("atmp-class:" + code));
            landscape.site(
                    "s" + i,
                    place[0],
                    place[1].replace("|", ""),
                    STATUSES[random.nextInt(STATUSES.length)],
                    codes.toArray(String[]::new));
            if (random.nextBoolean()) {
                landscape.verified(TODAY.minusDays(random.nextInt(800)));
            }
            landscape.sources(random.nextInt(5) / 4.0, random.nextBoolean() ? "web" : "paper");
            if (random.nextBoolean()) {
                landscape.cleanroomArea(10.0 * (1 + random.nextInt(90)));
            }
            addAuthorisation(random, landscape);
            if (random.nextInt(3) == 0) {
                landscape.statedNo(
                        new StatedNo(
                                Map.of(
                                        "capability",
                                        Set.copyOf(randomSubset(random, CAPABILITIES, 2))),
                                random.nextBoolean()
                                        ? Set.of()
                                        : Set.of("capability", "atmp-class", "product-type")));
            }
        }
        for (int i = 0; i < 4; i++) {
            landscape.stakeholder(
                    EntityKind.INSTITUTION, "i" + i, i == 3 ? "" : i == 2 ? "GB" : "NL");
            landscape.stakeholder(EntityKind.PRODUCT, "p" + i, "");
        }
        for (int i = 0; i < sites; i++) {
            if (random.nextBoolean()) {
                landscape.relation("i" + random.nextInt(4), RelationType.OPERATES, "s" + i);
            }
            if (random.nextInt(4) == 0) {
                landscape.relation(
                        "i" + random.nextInt(4), RelationType.OPERATES, "s" + i, "jointly");
            }
            if (random.nextBoolean()) {
                String role = random.nextInt(3) == 0 ? "LV vector" : null;
                landscape.relation(
                        "s" + i, RelationType.MANUFACTURES, "p" + random.nextInt(4), role);
            }
            if (random.nextInt(4) == 0) {
                landscape.relation(
                        "s" + i, RelationType.SUPPLIES, "i" + random.nextInt(4), "AAV vector");
            }
        }
        landscape.relation("i0", RelationType.COLLABORATES_WITH, "i" + (1 + random.nextInt(3)));
        addInitiatives(random, landscape);
        return landscape;
    }

    private static void addAuthorisation(Random random, SampleLandscape landscape) {
        String[] schemes = {"authorisation", "accreditation"};
        Authorisation.@Nullable State[] states = {
            null, Authorisation.State.VALID, Authorisation.State.SUSPENDED
        };
        if (random.nextBoolean()) {
            landscape.authorised(
                    schemes[random.nextInt(2)],
                    random.nextInt(4) == 0 ? "GDP_CERTIFICATE" : "MIA",
                    states[random.nextInt(3)],
                    random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(800) - 400));
        }
    }

    /** Adds addInitiatives that run, have ended or are unknown, and randomSubset members. */
    private static void addInitiatives(Random random, SampleLandscape landscape) {
        landscape.initiative("n0", "NL", 2020, null, null);
        landscape.initiative("n1", "NL", 2015, 2020, null);
        landscape.initiative("n2", "BE", null, null, null);
        for (int i = 0; i < 4; i++) {
            for (int n = 0; n < 3; n++) {
                if (random.nextInt(3) == 0) {
                    landscape.relation("i" + i, RelationType.MEMBER_OF, "n" + n);
                }
            }
            if (random.nextBoolean()) {
                landscape.relation("i" + i, RelationType.DEVELOPS, "p" + random.nextInt(4));
            }
        }
    }

    /** Returns the sites of the Netherlands. */
    static List<SiteFacts> dutch(IndicatorContext context) {
        return context.sites().stream().filter(site -> "NL".equals(site.country())).toList();
    }

    /** Returns whether by this relation a site abroad supplies a record in the Netherlands. */
    static boolean suppliesNl(IndicatorContext context, Relation relation) {
        return relation.type() == RelationType.SUPPLIES
                && context.landscape().site(relation.from()) != null
                && !"NL".equals(context.landscape().country(relation.from()))
                && "NL".equals(context.landscape().country(relation.to()));
    }

    /**
     * The expected share: numbers of records that count, that are unknown and that do not count.
     */
    record ExpectedShare(int yes, int unknown, int no) {

        static ExpectedShare of(List<Set<Boolean>> outcomes) {
            int yes = 0;
            int no = 0;
            for (Set<Boolean> each : outcomes) {
                yes += each.contains(false) ? 0 : 1;
                no += each.contains(true) ? 0 : 1;
            }
            return new ExpectedShare(yes, outcomes.size() - yes - no, no);
        }

        void assertMatches(String description, Figure figure) {
            int known = yes + no;
            assertMatches(
                    description, figure, known == 0 ? null : Double.valueOf((double) yes / known));
        }

        /** A share of which only the yes, or only the no, is stated. */
        void assertMatches(String description, Figure figure, Figure.Bound bound) {
            int all = yes + unknown + no;
            double counted = bound == Figure.Bound.AT_LEAST ? yes : yes + unknown;
            assertMatches(description, figure, all == 0 ? null : Double.valueOf(counted / all));
            assertThat(figure.bound()).as(description).isEqualTo(unknown == 0 ? null : bound);
        }

        private void assertMatches(String description, Figure figure, @Nullable Double value) {
            int all = yes + unknown + no;
            assertThat(figure.n()).as(description).isEqualTo(all);
            assertThat(figure.unknown()).as(description).isEqualTo(unknown);
            assertThat(figure.value()).as(description).isEqualTo(value);
            assertThat(figure.lower())
                    .as(description)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) yes / all));
            assertThat(figure.upper())
                    .as(description)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) (yes + unknown) / all));
        }
    }

    private static Collection<String> randomSubset(Random random, String[] values, int max) {
        var subset = new HashSet<String>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            subset.add(values[random.nextInt(values.length)]);
        }
        return subset;
    }

    private RandomLandscape() {}

    /**
     * Returns whether the site has one of the codes: true, false, or both if unknown. It has one
     * only if it states so. It lacks one only if a source says so of the code or of a broader one,
     * or calls a list complete that leaves no room for it.
     */
    static Set<Boolean> hasAny(SiteFacts site, String scheme, String... anyOf) {
        var outcomes = new HashSet<@Nullable Boolean>();
        for (String wanted : anyOf) {
            Set<Boolean> listed = listsAny(site, scheme, wanted);
            boolean denied =
                    site.statedNo().denied().getOrDefault(scheme, Set.of()).stream()
                            .anyMatch(no -> isSelfOrNarrower(scheme, wanted, no));
            boolean complete =
                    site.statedNo().complete().contains(scheme)
                            && (listed.equals(Set.of(false)) || site.codes(scheme).isEmpty());
            outcomes.add(
                    listed.equals(Set.of(true))
                            ? Boolean.TRUE
                            : denied || complete ? Boolean.FALSE : null);
        }
        if (outcomes.contains(true)) {
            return Set.of(true);
        }
        return outcomes.contains(null) ? Set.of(true, false) : Set.of(false);
    }

    /**
     * Returns what the record says of one of the codes if its list is taken as all that it says:
     * true, false, or both if it states nothing or only a broader code.
     */
    static Set<Boolean> onRecord(SiteFacts site, String scheme, String code) {
        Set<Boolean> has = hasAny(site, scheme, code);
        return has.size() == 1 ? has : listsAny(site, scheme, code);
    }

    private static Set<Boolean> listsAny(SiteFacts site, String scheme, String... anyOf) {
        var outcomes = new HashSet<Boolean>();
        List<String> stated = site.codes(scheme);
        if (stated.isEmpty()) {
            return Set.of(true, false);
        }
        boolean yes = false;
        boolean maybe = false;
        for (String wanted : anyOf) {
            yes |= stated.stream().anyMatch(code -> isSelfOrNarrower(scheme, code, wanted));
            maybe |=
                    stated.stream()
                            .anyMatch(code ->
                                    !code.equals(wanted)
                                            && isSelfOrNarrower(scheme, wanted, code)
                                            && stated.stream()
                                                    .noneMatch(other ->
                                                            !other.equals(code)
                                                                    && isSelfOrNarrower(
                                                                            scheme, other, code)));
        }
        outcomes.add(yes);
        if (!yes && maybe) {
            outcomes.add(true);
        }
        return outcomes;
    }

    private static boolean isSelfOrNarrower(String scheme, String code, String broader) {
        String current = code;
        while (current != null) {
            if (current.equals(broader)) {
                return true;
            }
            current = SampleLandscape.VOCABULARIES.broader(scheme, current).orElse(null);
        }
        return false;
    }

    /** Returns whether the site operates: true, false, or both if unknown. */
    static Set<Boolean> operates(SiteFacts site) {
        String status = site.status();
        return status == null ? Set.of(true, false) : Set.of(status.equals("OPERATIONAL"));
    }

    /** Returns the possible values of {@code a && b}. */
    static Set<Boolean> and(Set<Boolean> a, Set<Boolean> b) {
        var all = new HashSet<Boolean>();
        a.forEach(x -> b.forEach(y -> all.add(x && y)));
        return all;
    }
}
