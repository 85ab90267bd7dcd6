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
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Generates relations, authorisations and work packages. Each call returns those of one record,
 * without duplicates. The other end follows a power law, so that a few records have very many
 * relations.
 */
final class RelationGenerator {

    private static final List<String> SOURCES = List.of(RecordGenerator.SOURCE_ID);
    private static final List<String> SUPPLIES =
            List.of("lentiviral vector", "plasmid DNA", "apheresis material", "QC testing");

    private final RecordGenerator records;
    private final GraphSize size;
    private final RealData realData;
    private final List<Write> writes = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    RelationGenerator(RecordGenerator records, GraphSize size, RealData realData) {
        this.records = records;
        this.size = size;
        this.realData = realData;
    }

    List<Write> ofSite(int site) {
        SeededRandom random = startRecord("ties of site", site);
        int operator = records.operatorOf(site);
        if (operator >= 0) {
            addRelation(random, RelationType.OPERATES, INSTITUTION, operator, SITE, site, null);
        }
        if (random.nextBoolean(0.25)) {
            for (int i = random.heavyTailed(1, 8); i > 0; i--) {
                int product = random.skewed(size.products());
                addRelation(random, RelationType.MANUFACTURES, SITE, site, PRODUCT, product, null);
            }
        }
        if (random.nextBoolean(0.12)) {
            int regulator = random.nextInt(records.regulators());
            addRelation(random, RelationType.INSPECTS, REGULATOR, regulator, SITE, site, null);
        }
        if (random.nextBoolean(0.08)) {
            String material = random.pick(SUPPLIES);
            addRelation(
                    random,
                    RelationType.SUPPLIES,
                    SITE,
                    site,
                    SITE,
                    random.skewed(size.sites()),
                    material);
        }
        int authorisationCount =
                random.nextBoolean(0.5)
                        ? (int)
                                Math.round(
                                        realData.authorisationsPerSite() * 2 * random.nextDouble())
                        : 0;
        for (int i = 0; i < authorisationCount; i++) {
            addAuthorisation(random, site);
        }
        return writes;
    }

    List<Write> ofInstitution(int institution) {
        SeededRandom random = startRecord("ties of institution", institution);
        if (random.nextBoolean(0.2)) {
            for (int i = random.heavyTailed(1, 20); i > 0; i--) {
                int other = random.skewed(size.institutions());
                addRelation(
                        random,
                        RelationType.COLLABORATES_WITH,
                        INSTITUTION,
                        institution,
                        INSTITUTION,
                        other,
                        null);
            }
        }
        if (institution > 0 && random.nextBoolean(0.02)) {
            int whole = random.skewed(institution);
            addRelation(
                    random,
                    RelationType.PART_OF,
                    INSTITUTION,
                    institution,
                    INSTITUTION,
                    whole,
                    null);
        }
        return writes;
    }

    List<Write> ofExpert(int expert) {
        SeededRandom random = startRecord("ties of expert", expert);
        if (random.nextBoolean(0.9)) {
            int at = random.skewed(size.institutions());
            addRelation(
                    random, RelationType.AFFILIATED_WITH, EXPERT, expert, INSTITUTION, at, null);
        }
        if (random.nextBoolean(0.12)) {
            int led = random.skewed(size.initiatives());
            String part = "WP" + random.nextBetween(1, 6);
            addRelation(random, RelationType.LEADS, EXPERT, expert, INITIATIVE, led, part);
        }
        return writes;
    }

    List<Write> ofInitiative(int initiative) {
        SeededRandom random = startRecord("ties of initiative", initiative);
        if (random.nextBoolean(0.75)) {
            int at = random.skewed(size.institutions());
            addRelation(
                    random,
                    RelationType.COORDINATES,
                    INSTITUTION,
                    at,
                    INITIATIVE,
                    initiative,
                    null);
        }
        if (random.nextBoolean(0.3)) {
            int by = random.skewed(size.institutions());
            addRelation(random, RelationType.FUNDS, INSTITUTION, by, INITIATIVE, initiative, null);
        }
        for (int i = random.heavyTailed(3, 60); i > 0; i--) {
            int member = random.skewed(size.institutions());
            addRelation(
                    random,
                    RelationType.MEMBER_OF,
                    INSTITUTION,
                    member,
                    INITIATIVE,
                    initiative,
                    null);
        }
        if (random.nextBoolean(0.3)) {
            int parts = random.nextBetween(3, 6);
            for (int i = 1; i <= parts; i++) {
                String lead =
                        random.nextBoolean(0.7)
                                ? RecordGenerator.id(
                                        INSTITUTION, random.skewed(size.institutions()))
                                : null;
                writes.add(
                        new Write.PutWorkPackage(
                                new WorkPackage(
                                        RecordGenerator.id(INITIATIVE, initiative),
                                        "WP" + i,
                                        NameGenerator.invent(random) + " work package",
                                        lead,
                                        SOURCES)));
            }
        }
        return writes;
    }

    List<Write> ofProduct(int product) {
        SeededRandom random = startRecord("ties of product", product);
        int holder = random.skewed(size.institutions());
        if (random.nextBoolean(0.5)) {
            addRelation(random, RelationType.DEVELOPS, INSTITUTION, holder, PRODUCT, product, null);
        }
        if (random.nextBoolean(0.5)) {
            addRelation(
                    random,
                    RelationType.HOLDS_AUTHORISATION,
                    INSTITUTION,
                    holder,
                    PRODUCT,
                    product,
                    null);
            int by = random.nextInt(records.regulators());
            addRelation(random, RelationType.AUTHORISES, REGULATOR, by, PRODUCT, product, null);
        }
        return writes;
    }

    private SeededRandom startRecord(String purpose, int number) {
        writes.clear();
        keys.clear();
        return records.random(purpose, number);
    }

    private void addRelation(
            SeededRandom random,
            RelationType type,
            EntityKind fromKind,
            int fromNumber,
            EntityKind toKind,
            int toNumber,
            @Nullable String role) {
        String from = RecordGenerator.id(fromKind, fromNumber);
        String to = RecordGenerator.id(toKind, toNumber);
        LocalDate since =
                random.nextBoolean(0.2)
                        ? LocalDate.of(random.nextBetween(2005, 2025), random.nextBetween(1, 12), 1)
                        : null;
        LocalDate until = since != null && random.nextBoolean(0.1) ? since.plusYears(2) : null;
        if (!from.equals(to) && keys.add(RelationId.of(type, from, to, null, null))) {
            writes.add(new Write.PutRelation(type, from, to, role, since, until, SOURCES));
        }
    }

    private void addAuthorisation(SeededRandom random, int site) {
        Map<String, String> model = realData.authorisation(random);
        String type = model.getOrDefault("type", "");
        String scheme = model.getOrDefault("scheme", "");
        String id =
                "%s-%s"
                        .formatted(
                                RecordGenerator.id(SITE, site),
                                type.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (keys.add(id)) {
            boolean dated = random.nextBoolean(0.3);
            LocalDate issued =
                    LocalDate.of(random.nextBetween(2010, 2025), random.nextBetween(1, 12), 15);
            writes.add(
                    new Write.PutAuthorisation(
                            new Authorisation(
                                    id,
                                    RecordGenerator.id(SITE, site),
                                    scheme,
                                    type,
                                    null,
                                    random.nextBoolean(0.4)
                                            ? RecordGenerator.id(
                                                    REGULATOR, random.nextInt(records.regulators()))
                                            : null,
                                    dated ? issued : null,
                                    dated ? issued.plusYears(3) : null,
                                    null,
                                    null,
                                    SOURCES)));
        }
    }
}
