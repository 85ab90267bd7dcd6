package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.backend.importing.ImportLimits;
import eu.atmpatlas.backend.importing.ImportOrder;
import eu.atmpatlas.backend.importing.Importer;
import eu.atmpatlas.backend.importing.Progress;
import eu.atmpatlas.backend.importing.Table;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills a graph with made-up records through the write door. Only a graph without real records is
 * filled. Interrupted, it is done again: what is there already is not changed.
 */
@Component
public final class Generator {

    private static final int BATCH = 4_000;
    private static final Set<Table> WORDS =
            Set.of(Table.SOURCES, Table.VOCABULARIES, Table.CONCEPTS);

    private final Importer importer;
    private final ImportLimits limits;
    private final Entities entities;
    private final Sources sources;
    private final WriteDoor door;

    Generator(
            Importer importer,
            ImportLimits limits,
            Entities entities,
            Sources sources,
            WriteDoor door) {
        this.importer = importer;
        this.limits = limits;
        this.entities = entities;
        this.sources = sources;
        this.door = door;
    }

    /**
     * Makes the graph.
     *
     * @param sites how many; the other kinds go with them
     * @param words data package that the vocabularies come from, and the model for what is made up
     * @return how many things it added or changed
     * @throws IllegalStateException if the graph holds real records, or made-up ones of another run
     */
    public long run(int sites, long seed, String words) {
        var size = new Size(sites);
        refuseRealRecords();
        importer.run(new ImportOrder(words, null, false, "seed"), WORDS::contains);
        refuseOtherRuns(size, seed);
        var graph = new SyntheticGraph(size, seed, new RealData(words, limits));
        var by =
                new Provenance(
                        "generator",
                        "%d sites, seed %d".formatted(sites, seed),
                        Provenance.Method.SYNTHETIC);
        var batch = new ArrayList<Write>(BATCH);
        var progress = new Progress("synthetic graph", "records and ties");
        var counts = new long[2];
        var undirected = new HashSet<String>();
        graph.forEach(write -> {
            // A tie without direction may be made from either of its ends.
            if (write instanceof Write.PutRelation tie
                    && tie.type().symmetric()
                    && !undirected.add(
                            RelationId.of(
                                    tie.type(),
                                    tie.from(),
                                    tie.to(),
                                    tie.role(),
                                    tie.validFrom()))) {
                return;
            }
            batch.add(write);
            if (batch.size() == BATCH) {
                counts[1] += door.apply(List.copyOf(batch), by).changed();
                counts[0] += batch.size();
                batch.clear();
                progress.at(counts[0]);
            }
        });
        counts[1] += door.apply(batch, by).changed();
        return counts[1];
    }

    private void refuseRealRecords() {
        Entities.Counts counts = entities.counts();
        if (counts.all() > counts.synthetic()) {
            throw new IllegalStateException(
                    "there are real records in the graph, which made-up ones must not be mixed"
                            + " with: give it a data folder of its own with"
                            + " --atlas.neo4j.folder=...");
        }
    }

    private void refuseOtherRuns(Size size, long seed) {
        String asked = SyntheticGraph.source(size, seed).note();
        boolean other =
                sources.findAllByIdIn(Set.of(MadeUp.SOURCE)).stream()
                        .anyMatch(source -> !String.valueOf(source.note()).equals(asked));
        if (other) {
            throw new IllegalStateException(
                    "there is a made-up graph of another size or seed already: delete its data"
                            + " folder, or give another one with --atlas.neo4j.folder=...");
        }
    }
}
