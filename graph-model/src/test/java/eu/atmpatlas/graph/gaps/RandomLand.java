package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.gaps.SmallLand.TODAY;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up lands, and all that may be true of their sites as far as is stated. */
final class RandomLand {

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

    /** A land of up to a dozen sites, always the same for a seed. */
    static SmallLand land(long seed) {
        var dice = new Random(seed);
        var land = new SmallLand();
        int sites = dice.nextInt(12);
        for (int i = 0; i < sites; i++) {
            String[] place = (PLACES[dice.nextInt(PLACES.length)] + "|").split(" ");
            var codes = new ArrayList<String>();
            some(dice, CAPABILITIES, 3).forEach(code -> codes.add("capability:" + code));
            some(dice, PRODUCTS, 2).forEach(code -> codes.add("product-type:" + code));
            some(dice, new String[] {"GTMP", "SCTMP", "TEP"}, 2)
                    .forEach(code -> codes.add("atmp-class:" + code));
            land.site(
                    "s" + i,
                    place[0],
                    place[1].replace("|", ""),
                    STATUSES[dice.nextInt(STATUSES.length)],
                    codes.toArray(String[]::new));
            if (dice.nextBoolean()) {
                land.verified(TODAY.minusDays(dice.nextInt(800)));
            }
            land.sources(dice.nextInt(5) / 4.0, dice.nextBoolean() ? "web" : "paper");
            if (dice.nextBoolean()) {
                land.area(10.0 * (1 + dice.nextInt(90)));
            }
            permission(dice, land);
        }
        for (int i = 0; i < 4; i++) {
            land.actor(EntityKind.INSTITUTION, "i" + i, i == 3 ? "" : i == 2 ? "GB" : "NL");
            land.actor(EntityKind.PRODUCT, "p" + i, "");
        }
        for (int i = 0; i < sites; i++) {
            if (dice.nextBoolean()) {
                land.tie("i" + dice.nextInt(4), RelationType.OPERATES, "s" + i);
            }
            if (dice.nextInt(4) == 0) {
                land.tie("i" + dice.nextInt(4), RelationType.OPERATES, "s" + i, "jointly");
            }
            if (dice.nextBoolean()) {
                String role = dice.nextInt(3) == 0 ? "LV vector" : null;
                land.tie("s" + i, RelationType.MANUFACTURES, "p" + dice.nextInt(4), role);
            }
            if (dice.nextInt(4) == 0) {
                land.tie("s" + i, RelationType.SUPPLIES, "i" + dice.nextInt(4), "AAV vector");
            }
        }
        land.tie("i0", RelationType.COLLABORATES_WITH, "i" + (1 + dice.nextInt(3)));
        initiatives(dice, land);
        return land;
    }

    private static void permission(Random dice, SmallLand land) {
        String[] schemes = {"authorisation", "accreditation"};
        Authorisation.@Nullable State[] states = {
            null, Authorisation.State.VALID, Authorisation.State.SUSPENDED
        };
        if (dice.nextBoolean()) {
            land.holds(
                    schemes[dice.nextInt(2)],
                    dice.nextInt(4) == 0 ? "GDP_CERTIFICATE" : "MIA",
                    states[dice.nextInt(3)],
                    dice.nextBoolean() ? null : TODAY.plusDays(dice.nextInt(800) - 400));
        }
    }

    /** Some run, some have ended, some may do either; some institutions take part. */
    private static void initiatives(Random dice, SmallLand land) {
        land.initiative("n0", "NL", 2020, null, null);
        land.initiative("n1", "NL", 2015, 2020, null);
        land.initiative("n2", "BE", null, null, null);
        for (int i = 0; i < 4; i++) {
            for (int n = 0; n < 3; n++) {
                if (dice.nextInt(3) == 0) {
                    land.tie("i" + i, RelationType.MEMBER_OF, "n" + n);
                }
            }
            if (dice.nextBoolean()) {
                land.tie("i" + i, RelationType.DEVELOPS, "p" + dice.nextInt(4));
            }
        }
    }

    /** The sites of the Netherlands. */
    static List<SiteFacts> dutch(Question question) {
        return question.sites().stream().filter(site -> "NL".equals(site.country())).toList();
    }

    /** Whether by a tie a site elsewhere supplies somebody in the Netherlands. */
    static boolean suppliesNl(Question question, Relation tie) {
        return tie.type() == RelationType.SUPPLIES
                && question.land().site(tie.from()) != null
                && !"NL".equals(question.land().country(tie.from()))
                && "NL".equals(question.land().country(tie.to()));
    }

    /** What a share of records is that surely count and may count, both ways. */
    record Share(int yes, int unknown, int no) {

        static Share of(List<Set<Boolean>> ways) {
            int yes = 0;
            int no = 0;
            for (Set<Boolean> each : ways) {
                yes += each.contains(false) ? 0 : 1;
                no += each.contains(true) ? 0 : 1;
            }
            return new Share(yes, ways.size() - yes - no, no);
        }

        void isTold(String what, Figure figure) {
            int all = yes + unknown + no;
            int known = yes + no;
            assertThat(figure.unknown()).as(what).isEqualTo(unknown);
            assertThat(figure.value())
                    .as(what)
                    .isEqualTo(known == 0 ? null : Double.valueOf((double) yes / known));
            assertThat(figure.lower())
                    .as(what)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) yes / all));
            assertThat(figure.upper())
                    .as(what)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) (yes + unknown) / all));
        }
    }

    private static Collection<String> some(Random dice, String[] of, int most) {
        var some = new HashSet<String>();
        for (int i = dice.nextInt(most + 1); i > 0; i--) {
            some.add(of[dice.nextInt(of.length)]);
        }
        return some;
    }

    private RandomLand() {}

    /** All ways of saying what a site does, stated or not: yes, no, or both. */
    static Set<Boolean> able(SiteFacts site, String scheme, String... anyOf) {
        var ways = new HashSet<Boolean>();
        List<String> stated = site.codes(scheme);
        if (stated.isEmpty()) {
            return Set.of(true, false);
        }
        boolean yes = false;
        boolean maybe = false;
        for (String wanted : anyOf) {
            yes |= stated.stream().anyMatch(code -> under(scheme, code, wanted));
            maybe |=
                    stated.stream()
                            .anyMatch(code ->
                                    !code.equals(wanted)
                                            && under(scheme, wanted, code)
                                            && stated.stream()
                                                    .noneMatch(other ->
                                                            !other.equals(code)
                                                                    && under(scheme, other, code)));
        }
        ways.add(yes);
        if (!yes && maybe) {
            ways.add(true);
        }
        return ways;
    }

    private static boolean under(String scheme, String code, String wide) {
        String at = code;
        while (at != null) {
            if (at.equals(wide)) {
                return true;
            }
            at = SmallLand.TERMS.broader(scheme, at).orElse(null);
        }
        return false;
    }

    /** Whether it works: yes, no, or both where nobody says. */
    static Set<Boolean> works(SiteFacts site) {
        String status = site.status();
        return status == null ? Set.of(true, false) : Set.of(status.equals("OPERATIONAL"));
    }

    /** All ways in which both can be. */
    static Set<Boolean> both(Set<Boolean> a, Set<Boolean> b) {
        var all = new HashSet<Boolean>();
        a.forEach(x -> b.forEach(y -> all.add(x && y)));
        return all;
    }
}
