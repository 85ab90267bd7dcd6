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
public final class MadeUpNetwork {

    private static final List<String> COUNTRIES = List.of("NL", "DE", "FR", "IT", "ES", "GB", "BE");
    private static final EntityKind[] KINDS = EntityKind.values();
    private static final RelationType[] TYPES = RelationType.values();

    private MadeUpNetwork() {}

    /** Of so many records {@code r000001} and on, with so many ties. */
    public static Network of(int records, int ties, long seed) {
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
        int[] ends = new int[2 * ties];
        for (int tie = 0; tie < ties; tie++) {
            int from = tie < records ? tie : random.nextInt(records);
            int to =
                    tie == 0 || random.nextInt(4) == 0
                            ? random.nextInt(records)
                            : ends[random.nextInt(2 * tie)];
            to = to == from ? (to + 1) % records : to;
            ends[2 * tie] = from;
            ends[2 * tie + 1] = to;
            builder.tie(
                    "t" + tie,
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
