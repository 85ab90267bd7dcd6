package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.model.Write;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A whole graph as a sequence of writes, ordered so that references exist before they are used. The
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

    /** The source of everything in the graph; it states how the graph was generated. */
    static Source source(GraphSize size, long seed) {
        return new Source(
                RecordGenerator.SOURCE_ID,
                "Synthetic data: generated for trying out the atlas",
                null,
                null,
                null,
                "%d sites, seed %d".formatted(size.sites(), seed));
    }

    /** Passes the writes to the consumer one by one. */
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
