package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.Samples.BY;
import static eu.atmpatlas.graph.testing.Samples.concept;
import static eu.atmpatlas.graph.testing.Samples.entity;
import static eu.atmpatlas.graph.testing.Samples.source;
import static eu.atmpatlas.graph.testing.Samples.tie;
import static eu.atmpatlas.graph.testing.Samples.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The landscape follows what is written through the door. */
@GraphTest
class LiveLandscapeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final GraphChangeLog log;
    private final WriteDoor door;
    private final LiveLandscape live;

    LiveLandscapeTests(Graph graph) {
        var signal = new CommitSignal();
        var vocabularies = new Vocabularies(graph);
        log = new GraphChangeLog(graph, signal);
        door = new WriteDoor(graph, vocabularies, signal);
        var paper = new Source("paper", "A paper", "https://example.org/paper", null, null, null);
        live =
                new LiveLandscape(
                        new Entities(graph),
                        new Relations(graph),
                        ids -> ids.contains("paper") ? List.of(paper) : List.of(),
                        log,
                        vocabularies,
                        new Places(
                                List.of(new People.Row(Level.COUNTRY, "NL", 2025, 10, "stat")),
                                List.of(),
                                "names"));
    }

    @Test
    void whatIsWrittenChangedTiedAndTakenAwayIsInTheNextAnswer() {
        door.apply(
                List.of(
                        source(),
                        vocabulary("country"),
                        concept("country", "NL", null),
                        vocabulary("capability"),
                        concept("capability", "FILL_FINISH", null),
                        entity(INSTITUTION, "maker", Map.of("country", List.of("NL"))),
                        entity(SITE, "plant", Map.of("country", List.of("NL")))),
                BY);
        LiveLandscape.State first = live.upToDate();
        assertThat(first.land().seq()).isEqualTo(log.head());
        assertThat(first.land().site("plant").codes("capability")).isEmpty();
        assertThat(first.land().isOnTheWeb("paper")).isTrue();
        assertThat(first.geography().area("NL")).isPresent();
        assertThat(live.upToDate()).as("nothing new, nothing read").isSameAs(first);

        door.apply(
                List.of(
                        entity(
                                SITE,
                                "plant",
                                Map.of(
                                        "country", List.of("NL"),
                                        "capabilities", List.of("FILL_FINISH"))),
                        tie("maker", RelationType.OPERATES, "plant")),
                BY);
        LiveLandscape.State second = live.upToDate();
        assertThat(second.land().site("plant").codes("capability")).containsExactly("FILL_FINISH");
        assertThat(second.land().operators("plant", TODAY)).containsExactly("maker");
        assertThat(first.land().operators("plant", TODAY)).as("an answer in hand").isEmpty();

        door.apply(List.of(new Write.RemoveEntity("plant")), BY);
        assertThat(live.upToDate().land().site("plant")).isNull();
        assertThat(live.upToDate().land().ties("maker", TODAY, RelationType.OPERATES)).isEmpty();
    }
}
