package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.Write;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A whole graph as the writes that make it, in an order in which each finds what it refers to. The
 * same seed, size and real data always give the same writes.
 */
final class SyntheticGraph {

    private final Size size;
    private final long seed;
    private final RealData real;
    private final MadeUp records;

    SyntheticGraph(Size size, long seed, RealData real) {
        this.size = size;
        this.seed = seed;
        this.real = real;
        this.records = new MadeUp(seed, size, real);
    }

    /** The source of everything in it, which says how it was made. */
    static Source source(Size size, long seed) {
        return new Source(
                MadeUp.SOURCE,
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
        var ties = new Ties(records, size, real);
        ties(size.sites(), ties::ofSite, each);
        ties(size.institutions(), ties::ofInstitution, each);
        ties(size.products(), ties::ofProduct, each);
        ties(size.initiatives(), ties::ofInitiative, each);
        ties(size.experts(), ties::ofExpert, each);
    }

    private static void records(int count, IntFunction<EntityDraft> made, Consumer<Write> each) {
        for (int i = 0; i < count; i++) {
            each.accept(new Write.PutEntity(made.apply(i), true));
        }
    }

    private static void ties(int count, IntFunction<List<Write>> made, Consumer<Write> each) {
        for (int i = 0; i < count; i++) {
            made.apply(i).forEach(each);
        }
    }
}
