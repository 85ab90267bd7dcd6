package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.model.Write;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A whole graph as the writes that make it, in an order in which each finds what it refers to. The
 * same seed, size and real data always give the same writes.
 */
final class SyntheticGraph {

    private final GraphSize size;
    private final long seed;
    private final RealData realData;
    private final RecordGenerator records;

    SyntheticGraph(GraphSize size, long seed, RealData realData) {
        this.size = size;
        this.seed = seed;
        this.realData = realData;
        this.records = new RecordGenerator(seed, size, realData);
    }

    /** The source of everything in it, which says how it was made. */
    static Source source(GraphSize size, long seed) {
        return new Source(
                RecordGenerator.SOURCE_ID,
                "Synthetic data: made up to try the atlas out",
                null,
                null,
                null,
                "%d sites, seed %d".formatted(size.sites(), seed));
    }

    /** Hands over the writes one by one. */
    void forEach(Consumer<Write> each) {
        each.accept(new Write.PutSource(source(size, seed)));
        records(records.regulators(), records::regulator, each);
        records(size.institutions(), records::institution, each);
        records(size.sites(), records::site, each);
        records(size.products(), records::product, each);
        records(size.initiatives(), records::initiative, each);
        records(size.experts(), records::expert, each);
        var relations = new RelationGenerator(records, size, realData);
        relations(size.sites(), relations::ofSite, each);
        relations(size.institutions(), relations::ofInstitution, each);
        relations(size.products(), relations::ofProduct, each);
        relations(size.initiatives(), relations::ofInitiative, each);
        relations(size.experts(), relations::ofExpert, each);
    }

    private static void records(int count, IntFunction<EntityDraft> factory, Consumer<Write> each) {
        for (int i = 0; i < count; i++) {
            each.accept(new Write.PutEntity(factory.apply(i), true));
        }
    }

    private static void relations(
            int count, IntFunction<List<Write>> factory, Consumer<Write> each) {
        for (int i = 0; i < count; i++) {
            factory.apply(i).forEach(each);
        }
    }
}
