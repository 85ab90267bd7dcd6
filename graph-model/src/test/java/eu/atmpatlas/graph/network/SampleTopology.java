package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Small networks. {@link #sample()} is:
 *
 * <pre>
 *  umc --OPERATES--> umc-lab <--SUPPLIES-- vector-works <--OPERATES-- vector-co (DE)
 *   |                   |                                                 |
 *   +--MEMBER_OF--> hub <--MEMBER_OF-- lumc --OPERATES--> lumc-lab        |
 *                    ^                                                    |
 *                    +-------------------MEMBER_OF------------------------+
 *  umc-lab --MANUFACTURES--> car-t <--MANUFACTURES-- old-lab (until 2020)
 *  loner
 * </pre>
 */
final class SampleTopology {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final RelationFilter VALID_TODAY = RelationFilter.validOn(TODAY);

    /** Viral vectors are lentiviral or adeno-associated. */
    static final CodeFilter.Hierarchy HIERARCHY =
            (scheme, code) ->
                    code.equals("VIRAL_VECTOR")
                            ? List.of("VIRAL_VECTOR", "LV_VECTOR", "AAV_VECTOR")
                            : List.of(code);

    private SampleTopology() {}

    static Topology sample() {
        return new TopologyBuilder()
                .record(
                        "umc",
                        EntityKind.INSTITUTION,
                        "UMC",
                        of("country:NL", "institution-kind:HOSPITAL"))
                .record(
                        "lumc",
                        EntityKind.INSTITUTION,
                        "LUMC",
                        of("country:NL", "institution-kind:HOSPITAL"))
                .record(
                        "vector-co",
                        EntityKind.INSTITUTION,
                        "Vector Co",
                        of("country:DE", "institution-kind:COMPANY"))
                .record(
                        "hub",
                        EntityKind.INITIATIVE,
                        "Hub",
                        of("country:NL", "bottleneck:SKILLED_STAFF"))
                .record(
                        "school",
                        EntityKind.INITIATIVE,
                        "School",
                        of("country:BE", "bottleneck:SKILLED_STAFF"))
                .record(
                        "umc-lab",
                        EntityKind.SITE,
                        "UMC lab",
                        of("country:NL", "capability:CELL_PROCESSING", "product-type:CAR_T"))
                .record(
                        "lumc-lab",
                        EntityKind.SITE,
                        "LUMC lab",
                        of("country:NL", "capability:QC_RELEASE_TESTING", "product-type:CAR_T"))
                .record(
                        "old-lab",
                        EntityKind.SITE,
                        "Old lab",
                        of("country:NL", "capability:CELL_PROCESSING"))
                .record(
                        "vector-works",
                        EntityKind.SITE,
                        "Vector works",
                        of("country:DE", "capability:VECTOR_PRODUCTION", "product-type:LV_VECTOR"))
                .record("car-t", EntityKind.PRODUCT, "CAR-T", of("product-type:CAR_T"))
                .record("loner", EntityKind.EXPERT, "Loner", of())
                .relation("t1", RelationType.OPERATES, "umc", "umc-lab", null, null, null)
                .relation(
                        "t2",
                        RelationType.SUPPLIES,
                        "vector-works",
                        "umc-lab",
                        "lentiviral vector",
                        LocalDate.of(2024, 1, 1),
                        null)
                .relation(
                        "t3", RelationType.OPERATES, "vector-co", "vector-works", null, null, null)
                .relation("t4", RelationType.MEMBER_OF, "umc", "hub", null, null, null)
                .relation("t5", RelationType.MEMBER_OF, "lumc", "hub", null, null, null)
                .relation("t6", RelationType.MEMBER_OF, "vector-co", "hub", null, null, null)
                .relation("t7", RelationType.OPERATES, "lumc", "lumc-lab", null, null, null)
                .relation("t8", RelationType.MANUFACTURES, "umc-lab", "car-t", null, null, null)
                .relation(
                        "t9",
                        RelationType.MANUFACTURES,
                        "old-lab",
                        "car-t",
                        null,
                        null,
                        LocalDate.of(2020, 12, 31))
                .relation("t10", RelationType.COORDINATES, "umc", "hub", null, null, null)
                .relation("t11", RelationType.OPERATES, "umc", "missing-record", null, null, null)
                .build(7, Instant.EPOCH);
    }

    private static Set<String> of(String... keys) {
        return Set.of(keys);
    }

    /**
     * Returns a random network of at most {@code max} records. Some of its relations have ended.
     */
    static Topology random(long seed, int max) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(max - 1);
        int relations = random.nextInt(3 * size + 1);
        EntityKind[] kinds = EntityKind.values();
        RelationType[] types = EnumSet.allOf(RelationType.class).toArray(RelationType[]::new);
        var builder = new TopologyBuilder();
        for (int v = 0; v < size; v++) {
            builder.record(
                    "r%03d".formatted(v),
                    kinds[random.nextInt(kinds.length)],
                    "Record " + v,
                    random.nextBoolean() ? of("capability:QC_RELEASE_TESTING") : of());
        }
        for (int relation = 0; relation < relations; relation++) {
            builder.relation(
                    "t" + relation,
                    types[random.nextInt(types.length)],
                    "r%03d".formatted(random.nextInt(size)),
                    "r%03d".formatted(random.nextInt(size)),
                    null,
                    random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(3) - 1) : null,
                    random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(3) - 1) : null);
        }
        return builder.build(seed, Instant.EPOCH);
    }
}
