package eu.atmpatlas.graph.vocabulary;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.write.WriteService;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

@GraphTest
class VocabulariesTests {

    private final Graph graph;

    VocabulariesTests(Graph graph) {
        this.graph = graph;
    }

    @Test
    void readersSeeEachChangeAndUnreadChangesAreNotLoaded(SharedDatabase database)
            throws Exception {
        database.clear();
        var vocabularies = new Vocabularies(graph);
        var writeService =
                new WriteService(graph, vocabularies, new CommitSignal(), Clock.systemUTC());
        writeService.apply(
                List.of(vocabulary("capability"), concept("capability", "QC", null)), PROVENANCE);
        assertThat(vocabularies.concept("capability", "QC")).isPresent();

        var loads = new ArrayList<String>();
        try (var _ =
                graph.queryCounter()
                        .watch(cypher -> {
                            if (cypher.contains("RETURN properties(v) AS v")) {
                                loads.add(cypher);
                            }
                        })) {
            for (String code : List.of("VECTOR", "CELLS", "RELEASE")) {
                writeService.apply(List.of(concept("capability", code, null)), PROVENANCE);
            }
            assertThat(loads).isEmpty();
            assertThat(vocabularies.concept("capability", "RELEASE")).isPresent();
            assertThat(vocabularies.concept("capability", "VECTOR")).isPresent();
            assertThat(loads).hasSize(1);
        }
    }
}
