package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A network of any size without a database behind it. Who has many ties gets more, as in fields of
 * people and firms; the same for the same seed.
 */
public final class SyntheticNetwork {

    private static final List<String> COUNTRIES = List.of("NL", "DE", "FR", "IT", "ES", "GB", "BE");
    private static final EntityKind[] KINDS = EntityKind.values();
    private static final RelationType[] TYPES = RelationType.values();

    private SyntheticNetwork() {}

    /** Of so many records {@code r000001} and on, with so many ties. */
    public static Network of(int records, int relations, long seed) {
        var random = new Random(seed);
        var builder = new TopologyBuilder();
        for (int v = 0; v < records; v++) {
            EntityKind kind = KINDS[random.nextInt(KINDS.length)];
            String country = "country:" + COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            boolean vectors = kind == EntityKind.SITE && random.nextInt(100) == 0;
            builder.record(
                    id(v),
                    kind,
                    "Record number " + v,
                    vectors ? Set.of(country, "product-type:LV_VECTOR") : Set.of(country));
        }
        int[] ends = new int[2 * relations];
        for (int relation = 0; relation < relations; relation++) {
            int from = relation < records ? relation : random.nextInt(records);
            int to =
                    relation == 0 || random.nextInt(4) == 0
                            ? random.nextInt(records)
                            : ends[random.nextInt(2 * relation)];
            to = to == from ? (to + 1) % records : to;
            ends[2 * relation] = from;
            ends[2 * relation + 1] = to;
            builder.relation(
                    "t" + relation,
                    TYPES[random.nextInt(TYPES.length)],
                    id(from),
                    id(to),
                    null,
                    null,
                    null);
        }
        return new Network(
                builder.build(1, Instant.EPOCH), (scheme, code) -> List.of(code), kind -> kind);
    }

    /** Id of the record with this number. */
    public static String id(int number) {
        return "r%06d".formatted(number);
    }
}
