package eu.atmpatlas.backend.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.version.DataVersion;
import eu.atmpatlas.graph.version.DataVersionReader;
import eu.atmpatlas.graph.version.DataVersions;
import eu.atmpatlas.graph.version.UnavailableVersionException;
import eu.atmpatlas.graph.vocabulary.Vocabulary;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An earlier version of the data equals the graph as it was then. */
@GraphTest
class DataVersionTests {

    private static final int ROUNDS = 8;
    private static final int WRITES_PER_ROUND = 40;

    private static ChangeLogFixture written;
    private static final List<Captured> CAPTURED = new ArrayList<>();

    /** What the graph held after a change. */
    private record Captured(
            long seq,
            Map<String, Entity> records,
            Map<String, Relation> relations,
            Collection<Vocabulary> vocabularies) {}

    @BeforeAll
    static void changeManyThings(Graph graph) {
        written = new ChangeLogFixture(graph);
        written.writeSamples();
        CAPTURED.add(capture());
        for (int round = 0; round < ROUNDS; round++) {
            written.writeRandom(20261130 + round, WRITES_PER_ROUND);
            if (round == ROUNDS / 2) {
                relabelConcepts();
            }
            CAPTURED.add(capture());
        }
        assertThat(CAPTURED.getLast().seq()).isGreaterThan(CAPTURED.getFirst().seq() + 100);
    }

    @Test
    void aVersionEqualsTheGraphOfThatTime() {
        var reader = new DataVersionReader(written.graph(), written.log());
        Set<String> listed = persons(CAPTURED.getLast());
        int withheld = 0;
        for (Captured then : CAPTURED) {
            DataVersion version = reader.read(then.seq());
            var expected = new TreeMap<>(then.records());
            for (String person : persons(then)) {
                if (!listed.contains(person)) {
                    expected.remove(person);
                    withheld++;
                }
            }

            Map<String, Entity> rebuilt = atOneTime(version.records());
            assertThat(rebuilt).as("%d", then.seq()).containsOnlyKeys(expected.keySet());
            rebuilt.forEach((id, record) ->
                    assertThat(record).as("%s in %d", id, then.seq()).isEqualTo(expected.get(id)));
            assertThat(relations(version.relations())).isEqualTo(then.relations());
            assertThat(version.vocabularies().all()).containsExactlyElementsOf(then.vocabularies());
        }
        assertThat(withheld)
                .as("persons of earlier versions that are no longer listed")
                .isPositive();
    }

    @Test
    void nothingIsOnRecordBeforeTheFirstChange() {
        DataVersion version = new DataVersionReader(written.graph(), written.log()).read(0);

        assertThat(version.records()).isEmpty();
        assertThat(version.relations()).isEmpty();
        assertThat(version.vocabularies().all()).isEmpty();
    }

    @Test
    void aVersionThatDoesNotExistYetIsRefused() {
        var versions = new DataVersions(new DataVersionReader(written.graph(), written.log()));
        long next = written.log().head() + 1;

        assertThatThrownBy(() -> versions.at(next))
                .isInstanceOfSatisfying(
                        UnavailableVersionException.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(UnavailableVersionException.Reason.NOT_YET))
                .hasMessageContaining("names data version " + next + ", which does not exist");
    }

    @Test
    void aVersionIsRebuiltOnce() {
        var versions = new DataVersions(new DataVersionReader(written.graph(), written.log()));
        long seq = CAPTURED.get(2).seq();

        assertThat(versions.at(seq)).isSameAs(versions.at(seq));
    }

    private static void relabelConcepts() {
        written.vocabularies().expire();
        List<Vocabulary> all = List.copyOf(written.vocabularies().all());
        Vocabulary first = all.getFirst();
        written.write(
                new Write.PutVocabulary(
                        first.scheme(), "Renamed", "Hernoemd", "2", first.source()));
    }

    private static Captured capture() {
        var records = new TreeMap<String, Entity>();
        for (EntityKind kind : EntityKind.values()) {
            new Entities(written.graph()).forEach(kind, each -> records.put(each.id(), each));
        }
        var relations = new ArrayList<Relation>();
        new Relations(written.graph()).forEach(relations::add);
        written.vocabularies().expire();
        return new Captured(
                written.log().head(),
                atOneTime(records),
                relations(relations),
                List.copyOf(written.vocabularies().all()));
    }

    private static Set<String> persons(Captured captured) {
        var persons = new HashSet<String>();
        captured.records().values().stream()
                .filter(record -> record.kind().isPerson())
                .forEach(record -> persons.add(record.id()));
        return persons;
    }

    private static Map<String, Relation> relations(Collection<Relation> all) {
        var byId = new TreeMap<String, Relation>();
        all.forEach(relation -> byId.put(relation.id(), relation));
        return byId;
    }

    /** A version does not know when a record was changed before. */
    private static Map<String, Entity> atOneTime(Map<String, Entity> records) {
        var same = new TreeMap<String, Entity>();
        records.forEach((id, record) ->
                same.put(
                        id,
                        new Entity(
                                record.stated(),
                                record.authorisations(),
                                record.workPackages(),
                                record.parts(),
                                record.completeness(),
                                Instant.EPOCH,
                                record.synthetic())));
        return same;
    }
}
