package eu.atmpatlas.backend.testing;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small graph for tests: the Alpha hospital in Leiden with its cell facility; the company Beta in
 * Berlin with a plant; a network of the two with two work packages; one regulator, one product, one
 * expert; a site with almost no data; and, for long pages, sixty plants of twelve manufacturers.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SmallGraph {

    /** Number of plants, in addition to the named sites. */
    public static final int PLANTS = 60;

    private static final int MAKERS = 12;
    private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 1);
    private static final List<String> REGISTER = List.of("register");

    @Bean
    InitializingBean smallGraphWritten(WriteService writeService) {
        return () -> {
            var by = new Provenance("tests", "a small graph", Provenance.Method.IMPORT);
            writeService.apply(SmallGraphVocabularies.all(), by);
            writeService.apply(records(), by);
            writeService.apply(plants(), by);
            writeService.apply(relations(), by);
            writeService.apply(
                    List.of(new Write.MergeEntity("site-alpha-old", "site-alpha-ctf")), by);
            writeService.apply(List.of(new Write.RemoveEntity("site-delta")), by);
            writeService.apply(SmallGraphParts.all(), by);
        };
    }

    private static Statement planned() {
        return Statement.about("productTypes", Claim.YES, REGISTER)
                .value("CAR_T")
                .detail(
                        new StatementDetail(
                                "PLANNED",
                                LocalDate.of(2027, 6, 1),
                                List.of("CLINICAL"),
                                "GMP grade B",
                                "20 batches a year",
                                List.of(),
                                true))
                .statedOn(VERIFIED)
                .entered(Statement.Method.CONNECTOR, "register connector")
                .build();
    }

    private static Statement doesNotMakeStromalCells() {
        return Statement.about("productTypes", Claim.NO, REGISTER)
                .value("MSC")
                .statedOn(VERIFIED)
                .build();
    }

    private static List<Write> records() {
        return List.of(
                new EntityBuilder(EntityKind.INSTITUTION, "alpha-hospital", "Alpha Hospital")
                        .alias("Alfa Ziekenhuis")
                        .identifier("ROR", "05xvt9f17")
                        .concept("country", "NL")
                        .concept("region", "NL33")
                        .concept("kinds", "HOSPITAL")
                        .at(52.16, 4.48, "Leiden", Precision.CAMPUS)
                        .about("Academic hospital.", "https://alpha.example/", VERIFIED)
                        .put(),
                new EntityBuilder(EntityKind.INSTITUTION, "beta-biotech", "Beta Biotech")
                        .concept("country", "DE")
                        .concept("kinds", "COMPANY")
                        .put(),
                new EntityBuilder(EntityKind.SITE, "site-alpha-ctf", "Alpha Cell Facility")
                        .alias("CTF")
                        .identifier("WIKIDATA", "Q42")
                        .identifier("OMS_LOC", "LOC-100000001")
                        .concept("country", "NL")
                        .concept("region", "NL33")
                        .concept("siteTypes", "HOSPITAL_UNIT")
                        .concept("atmpClasses", "GTMP", "SCTMP")
                        .concept("productTypes", "CAR_T", "MSC")
                        .concept("capabilities", "CELL_PROCESSING", "QC")
                        .concept("scales", "CLINICAL")
                        .concept("status", "OPERATIONAL")
                        .value("combined", false)
                        .value("cleanroomArea", 240.5)
                        .at(52.1662, 4.4781, "Leiden", Precision.ADDRESS)
                        .about("Makes cells for trials.", "https://alpha.example/ctf", VERIFIED)
                        .note("Clean-room area as of 2024.")
                        .put(),
                new EntityBuilder(EntityKind.SITE, "site-alpha-old", "Alpha Old Laboratory").put(),
                new EntityBuilder(EntityKind.SITE, "site-beta-plant", "Beta Plänt Berlin")
                        .concept("country", "DE")
                        .concept("siteTypes", "FACTORY")
                        .concept("productTypes", "CAR_T")
                        .concept("status", "PLANNED")
                        .statement(planned())
                        .statement(doesNotMakeStromalCells())
                        .at(52.52, 13.40, "Berlin", Precision.CITY)
                        .put(),
                new EntityBuilder(EntityKind.SITE, "site-gamma", "Gamma Unit").put(),
                new EntityBuilder(EntityKind.SITE, "site-delta", "Delta, which was taken out")
                        .put(),
                new EntityBuilder(EntityKind.EXPERT, "anna-vermeer", "Anna Vermeer")
                        .identifier("ORCID", "0000-0002-1825-0097")
                        .concept("country", "NL")
                        .concept("topics", "GMP")
                        .value("role", "Head of production")
                        .put(),
                new EntityBuilder(EntityKind.INITIATIVE, "joint-net", "Joint Network for Cells")
                        .concept("country", "NL")
                        .concept("initiativeKind", "NETWORK")
                        .concept("bottlenecks", "SKILLED_STAFF")
                        .value("acronym", "JNC")
                        .value("startYear", 2023L)
                        .value("budgetEur", 5_300_000.0)
                        .put(),
                new EntityBuilder(EntityKind.REGULATOR, "inspectorate", "Health Inspectorate")
                        .concept("country", "NL")
                        .concept("jurisdiction", "NL")
                        .concept("roles", "INSPECTION")
                        .value("acronym", "HI")
                        .put(),
                new EntityBuilder(EntityKind.PRODUCT, "carvita", "Carvita")
                        .concept("country", "DE")
                        .concept("atmpClass", "GTMP")
                        .concept("productType", "CAR_T")
                        .concept("status", "AUTHORISED")
                        .value("inn", "carvitagene autoleucel")
                        .value("authorisedOn", LocalDate.of(2025, 3, 4))
                        .value("orphan", true)
                        .value("indication", "Lymphoma")
                        .put());
    }

    /** Sixty similar plants, each with manufacturer, product and relations, for long pages. */
    private static List<Write> plants() {
        var writes = new ArrayList<Write>();
        for (int maker = 0; maker < MAKERS; maker++) {
            writes.add(
                    new EntityBuilder(
                                    EntityKind.INSTITUTION,
                                    "maker-" + maker,
                                    "Zeta Maker %02d".formatted(maker))
                            .concept("kinds", "COMPANY")
                            .concept("country", "US")
                            .put());
        }
        for (int plant = 0; plant < PLANTS; plant++) {
            String id = "plant-" + plant;
            writes.add(
                    new EntityBuilder(EntityKind.SITE, id, "Zeta Plant %02d".formatted(plant))
                            .concept("country", "US")
                            .put());
            writes.add(
                    relation(
                            "maker-" + plant % MAKERS,
                            RelationType.OPERATES,
                            id,
                            null,
                            null,
                            null));
            writes.add(relation(id, RelationType.COLLABORATES_WITH, "joint-net", null, null, null));
            writes.add(
                    new Write.PutAuthorisation(
                            new Authorisation(
                                    id + "-mia",
                                    id,
                                    "authorisation",
                                    "MIA",
                                    null,
                                    "inspectorate",
                                    null,
                                    null,
                                    null,
                                    null,
                                    REGISTER)));
        }
        return writes;
    }

    private static List<Write> relations() {
        LocalDate started = LocalDate.of(2020, 1, 1);
        LocalDate ended = LocalDate.of(2019, 12, 31);
        String site = "site-alpha-ctf";
        return List.of(
                relation("beta-biotech", RelationType.OPERATES, site, null, null, ended),
                relation("alpha-hospital", RelationType.OPERATES, site, null, started, null),
                relation(
                        "beta-biotech", RelationType.OPERATES, "site-beta-plant", null, null, null),
                relation(
                                "alpha-hospital",
                                RelationType.OPERATES,
                                "site-beta-plant",
                                null,
                                null,
                                null)
                        .with(denied()),
                relation("alpha-hospital", RelationType.COORDINATES, "joint-net", null, null, null),
                relation(
                        "beta-biotech", RelationType.MEMBER_OF, "joint-net", "partner", null, null),
                relation(
                        "anna-vermeer",
                        RelationType.AFFILIATED_WITH,
                        "alpha-hospital",
                        null,
                        null,
                        null),
                relation("anna-vermeer", RelationType.LEADS, "joint-net", "WP1", null, null),
                relation(site, RelationType.MANUFACTURES, "carvita", null, started, null),
                relation(
                        "beta-biotech",
                        RelationType.HOLDS_AUTHORISATION,
                        "carvita",
                        null,
                        null,
                        null),
                relation("inspectorate", RelationType.INSPECTS, site, null, null, null),
                new Write.PutWorkPackage(
                        new WorkPackage(
                                "joint-net", "WP1", "Production", "alpha-hospital", REGISTER)),
                new Write.PutWorkPackage(
                        new WorkPackage("joint-net", "WP2", "Regulation", null, List.of("press"))),
                new Write.PutAuthorisation(
                        new Authorisation(
                                "alpha-mia",
                                site,
                                "authorisation",
                                "MIA",
                                "NL/H 24/0001",
                                "inspectorate",
                                LocalDate.of(2024, 5, 1),
                                null,
                                Authorisation.State.VALID,
                                null,
                                REGISTER)),
                new Write.PutAuthorisation(
                        new Authorisation(
                                "alpha-jacie",
                                site,
                                "accreditation",
                                "JACIE",
                                null,
                                null,
                                null,
                                LocalDate.of(2028, 1, 1),
                                null,
                                "Collection and processing",
                                REGISTER)));
    }

    private static RelationStatement denied() {
        return new RelationStatement(
                false,
                VERIFIED,
                VERIFIED.plusDays(1),
                Statement.Method.OWNER,
                "alpha",
                "Sold before it opened.",
                true);
    }

    private static Write.PutRelation relation(
            String from,
            RelationType type,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        return new Write.PutRelation(type, from, to, role, validFrom, validTo, REGISTER);
    }
}
