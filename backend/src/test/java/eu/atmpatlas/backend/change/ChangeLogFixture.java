package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.CompleteSample;
import eu.atmpatlas.graph.testing.SampleWrites;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A graph whose log has entries for every type of object and operation. */
public final class ChangeLogFixture {

    private static final int RECORDS = 40;

    private final CommitSignal signal = new CommitSignal();
    private final Vocabularies vocabularies;
    private final Graph graph;
    private final WriteService writeService;
    private final ChangeLog log;
    private final PublicChangeMapper mapper;
    private final FilteredChangeLog filtered;

    /** An empty log over the graph. */
    public ChangeLogFixture(Graph graph) {
        this.graph = graph;
        this.vocabularies = new Vocabularies(graph);
        this.writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        this.log = new GraphChangeLog(graph);
        this.mapper = new PublicChangeMapper(new Entities(graph), ids -> List.of(), vocabularies);
        this.filtered = new FilteredChangeLog(log, mapper, vocabularies);
    }

    /** The change log. */
    public ChangeLog log() {
        return log;
    }

    /** The mapper of its entries. */
    public PublicChangeMapper mapper() {
        return mapper;
    }

    /** The feed, which follows the log once it runs. */
    public ChangeFeed feed() {
        return new ChangeFeed(log, mapper, filtered);
    }

    /** Runs a feed on the log until the runner is stopped. */
    public ProjectionRunner run(ChangeFeed tail) {
        var runner = new ProjectionRunner(log, signal, List.of(tail));
        runner.start();
        return runner;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    ChangePages pages() {
        return new ChangePages(log, filtered);
    }

    /** Writes and returns the head afterwards. */
    public long write(Write... writes) {
        return writeService.apply(List.of(writes), SampleWrites.PROVENANCE).seq();
    }

    /** Writes one object of every type, so that there are concepts and a source. */
    public void writeSamples() {
        writeService.apply(CompleteSample.writes(), SampleWrites.PROVENANCE);
    }

    /** A site with a name. */
    public static Write site(int number, String capability) {
        return SampleWrites.entity(
                EntityKind.SITE,
                "site-" + number,
                Map.of("capabilities", List.of(capability), "country", List.of("NARROW")));
    }

    /** Random writes by seed; leaves out those that the write service refuses. */
    int writeRandom(long seed, int count) {
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < count; i++) {
            try {
                write(randomWrite(random));
            } catch (RefusedWritesException rejected) {
                refused++;
            }
        }
        return refused;
    }

    private Write randomWrite(Random random) {
        int one = random.nextInt(RECORDS);
        int other = random.nextInt(RECORDS);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> site(one, random.nextBoolean() ? "NARROW" : "BROAD");
            case 5, 6, 7 ->
                    SampleWrites.entity(
                            EntityKind.EXPERT,
                            "expert-" + one,
                            Map.of("topics", List.of(random.nextBoolean() ? "NARROW" : "BROAD")));
            case 11, 12, 13 -> relation(one, random.nextBoolean() ? other : RECORDS + other);
            case 8 ->
                    new Write.RemoveRelation(
                            RelationId.of(
                                    RelationType.SUPPLIES,
                                    "site-" + one,
                                    "site-" + other,
                                    null,
                                    null));
            case 9 -> new Write.RemoveEntity((random.nextBoolean() ? "site-" : "expert-") + one);
            case 10 -> new Write.MergeEntity("site-" + one, "site-" + other);
            case 14 ->
                    new Write.PutAuthorisation(
                            new eu.atmpatlas.graph.entity.Authorisation(
                                    "held-" + other,
                                    "site-" + one,
                                    "authorisation",
                                    "NARROW",
                                    "no " + random.nextInt(3),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of("paper")));
            default ->
                    new Write.PutSource(
                            new Source("source-" + one, "Told " + other, null, null, null, null));
        };
    }

    private static Write relation(int one, int other) {
        return other < RECORDS
                ? SampleWrites.relation("site-" + one, RelationType.SUPPLIES, "site-" + other)
                : SampleWrites.relation(
                        "expert-" + (other - RECORDS),
                        RelationType.AFFILIATED_WITH,
                        "institution-one");
    }

    Graph graph() {
        return graph;
    }
}
