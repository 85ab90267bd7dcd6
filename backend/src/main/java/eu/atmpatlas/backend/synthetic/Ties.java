package eu.atmpatlas.backend.synthetic;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes up what ties records, and the parts they have. Each call gives the ties of one record, no
 * tie twice; which others it is tied to follows a power law, so that a few stand in the middle of
 * everything.
 */
final class Ties {

    private static final List<String> SOURCES = List.of(MadeUp.SOURCE);
    private static final List<String> SUPPLIES =
            List.of("lentiviral vector", "plasmid DNA", "apheresis material", "QC testing");

    private final MadeUp records;
    private final Size size;
    private final RealData real;
    private final List<Write> writes = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    Ties(MadeUp records, Size size, RealData real) {
        this.records = records;
        this.size = size;
        this.real = real;
    }

    List<Write> ofSite(int site) {
        Dice dice = begin("ties of site", site);
        int operator = records.operatorOf(site);
        if (operator >= 0) {
            tie(dice, RelationType.OPERATES, INSTITUTION, operator, SITE, site, null);
        }
        if (dice.chance(0.25)) {
            for (int i = dice.heavyTailed(1, 8); i > 0; i--) {
                int product = dice.skewed(size.products());
                tie(dice, RelationType.MANUFACTURES, SITE, site, PRODUCT, product, null);
            }
        }
        if (dice.chance(0.12)) {
            int regulator = dice.below(records.regulators());
            tie(dice, RelationType.INSPECTS, REGULATOR, regulator, SITE, site, null);
        }
        if (dice.chance(0.08)) {
            String what = dice.of(SUPPLIES);
            tie(dice, RelationType.SUPPLIES, SITE, site, SITE, dice.skewed(size.sites()), what);
        }
        int held =
                dice.chance(0.5)
                        ? (int) Math.round(real.authorisationsPerSite() * 2 * dice.share())
                        : 0;
        for (int i = 0; i < held; i++) {
            hold(dice, site);
        }
        return writes;
    }

    List<Write> ofInstitution(int institution) {
        Dice dice = begin("ties of institution", institution);
        if (dice.chance(0.2)) {
            for (int i = dice.heavyTailed(1, 20); i > 0; i--) {
                int other = dice.skewed(size.institutions());
                tie(
                        dice,
                        RelationType.COLLABORATES_WITH,
                        INSTITUTION,
                        institution,
                        INSTITUTION,
                        other,
                        null);
            }
        }
        if (institution > 0 && dice.chance(0.02)) {
            int whole = dice.skewed(institution);
            tie(dice, RelationType.PART_OF, INSTITUTION, institution, INSTITUTION, whole, null);
        }
        return writes;
    }

    List<Write> ofExpert(int expert) {
        Dice dice = begin("ties of expert", expert);
        if (dice.chance(0.9)) {
            int at = dice.skewed(size.institutions());
            tie(dice, RelationType.AFFILIATED_WITH, EXPERT, expert, INSTITUTION, at, null);
        }
        if (dice.chance(0.12)) {
            int led = dice.skewed(size.initiatives());
            String part = "WP" + dice.between(1, 6);
            tie(dice, RelationType.LEADS, EXPERT, expert, INITIATIVE, led, part);
        }
        return writes;
    }

    List<Write> ofInitiative(int initiative) {
        Dice dice = begin("ties of initiative", initiative);
        if (dice.chance(0.75)) {
            int at = dice.skewed(size.institutions());
            tie(dice, RelationType.COORDINATES, INSTITUTION, at, INITIATIVE, initiative, null);
        }
        if (dice.chance(0.3)) {
            int by = dice.skewed(size.institutions());
            tie(dice, RelationType.FUNDS, INSTITUTION, by, INITIATIVE, initiative, null);
        }
        for (int i = dice.heavyTailed(3, 60); i > 0; i--) {
            int member = dice.skewed(size.institutions());
            tie(dice, RelationType.MEMBER_OF, INSTITUTION, member, INITIATIVE, initiative, null);
        }
        if (dice.chance(0.3)) {
            int parts = dice.between(3, 6);
            for (int i = 1; i <= parts; i++) {
                String lead =
                        dice.chance(0.7)
                                ? MadeUp.id(INSTITUTION, dice.skewed(size.institutions()))
                                : null;
                writes.add(
                        new Write.PutWorkPackage(
                                new WorkPackage(
                                        MadeUp.id(INITIATIVE, initiative),
                                        "WP" + i,
                                        Names.word(dice) + " work package",
                                        lead,
                                        SOURCES)));
            }
        }
        return writes;
    }

    List<Write> ofProduct(int product) {
        Dice dice = begin("ties of product", product);
        int holder = dice.skewed(size.institutions());
        if (dice.chance(0.5)) {
            tie(dice, RelationType.DEVELOPS, INSTITUTION, holder, PRODUCT, product, null);
        }
        if (dice.chance(0.5)) {
            tie(
                    dice,
                    RelationType.HOLDS_AUTHORISATION,
                    INSTITUTION,
                    holder,
                    PRODUCT,
                    product,
                    null);
            int by = dice.below(records.regulators());
            tie(dice, RelationType.AUTHORISES, REGULATOR, by, PRODUCT, product, null);
        }
        return writes;
    }

    private Dice begin(String what, int number) {
        writes.clear();
        made.clear();
        return records.dice(what, number);
    }

    private void tie(
            Dice dice,
            RelationType type,
            EntityKind fromKind,
            int fromNumber,
            EntityKind toKind,
            int toNumber,
            @Nullable String role) {
        String from = MadeUp.id(fromKind, fromNumber);
        String to = MadeUp.id(toKind, toNumber);
        LocalDate since =
                dice.chance(0.2)
                        ? LocalDate.of(dice.between(2005, 2025), dice.between(1, 12), 1)
                        : null;
        LocalDate until = since != null && dice.chance(0.1) ? since.plusYears(2) : null;
        if (!from.equals(to) && made.add(RelationId.of(type, from, to, null, null))) {
            writes.add(new Write.PutRelation(type, from, to, role, since, until, SOURCES));
        }
    }

    private void hold(Dice dice, int site) {
        Map<String, String> model = real.authorisation(dice);
        String type = model.getOrDefault("type", "");
        String scheme = model.getOrDefault("scheme", "");
        String id =
                "%s-%s"
                        .formatted(
                                MadeUp.id(SITE, site),
                                type.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (made.add(id)) {
            boolean dated = dice.chance(0.3);
            LocalDate issued = LocalDate.of(dice.between(2010, 2025), dice.between(1, 12), 15);
            writes.add(
                    new Write.PutAuthorisation(
                            new Authorisation(
                                    id,
                                    MadeUp.id(SITE, site),
                                    scheme,
                                    type,
                                    null,
                                    dice.chance(0.4)
                                            ? MadeUp.id(REGULATOR, dice.below(records.regulators()))
                                            : null,
                                    dated ? issued : null,
                                    dated ? issued.plusYears(3) : null,
                                    null,
                                    null,
                                    SOURCES)));
        }
    }
}
