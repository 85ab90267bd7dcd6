package eu.atmpatlas.graph.migration;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.testing.ParallelTestClass;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhooks;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Opens a store of an earlier version with the current code. {@code stored/README.md} describes the
 * content of the store.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ParallelTestClass
class StoredGraphTests {

    private static final String STORE = "stored/2026-11-30.zip";
    private static final long HEAD = 89;
    private static final String KEY =
            "atlas_d7484cae8365_t7td5qS48V6pE6srCq4iI32UlxmhzVp2YlCuUidVIuA";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    /** The kinds and types of relation that the earlier version had. */
    private static final Set<EntityKind> KINDS =
            EnumSet.range(EntityKind.INSTITUTION, EntityKind.PRODUCT);

    private static final Set<RelationType> TYPES =
            EnumSet.range(RelationType.OPERATES, RelationType.SUCCEEDS);

    @TempDir private static Path folder;

    private EmbeddedDatabase engine;
    private Driver driver;
    private Graph graph;
    private Entities entities;
    private Relations relations;
    private GraphChangeLog log;
    private WriteService writeService;
    private ImportTransactions runs;

    @BeforeAll
    void openACopy() throws IOException {
        unpack();
        engine = EmbeddedDatabase.start(SharedDatabase.settings(folder));
        driver = GraphDatabase.driver(engine.uri(), engine.authToken(), SharedDatabase.quiet());
        graph = Migrations.apply(SharedDatabase.graph(driver), Duration.ZERO).graph();
        var signal = new CommitSignal();
        entities = new Entities(graph);
        relations = new Relations(graph);
        log = new GraphChangeLog(graph);
        writeService = new WriteService(graph, new Vocabularies(graph), signal, Clock.systemUTC());
        runs = new ImportTransactions(graph, log, writeService);
    }

    private static void unpack() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(StoredGraphTests.class.getResourceAsStream(STORE));
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
    }

    @AfterAll
    void close() {
        driver.close();
        engine.close();
    }

    @Test
    @Order(1)
    void readsEveryKindOfRecordWithItsParts() {
        for (EntityKind kind : KINDS) {
            assertThat(entities.find(kind.path() + "-one"))
                    .as(kind.path())
                    .hasValueSatisfying(record -> {
                        assertThat(record.kind()).isEqualTo(kind);
                        assertThat(record.synthetic()).isFalse();
                        assertThat(record.stated().lastVerified()).isEqualTo(DAY);
                        assertThat(record.stated().sources()).containsExactly("paper");
                    });
        }
        assertThat(entities.counts().synthetic()).isEqualTo(KINDS.size());
        assertThat(entities.byIdentifier("EUDRAGMDP", "site-one")).isPresent();
        var site = entities.find("site-one").orElseThrow();
        assertThat(site.stated().concepts()).containsEntry("country", List.of("NARROW"));
        assertThat(site.value("cleanroomArea")).isEqualTo(1.5);
        assertThat(Objects.requireNonNull(site.stated().location()).point().lat()).isEqualTo(52.16);
        assertThat(site.authorisations())
                .singleElement()
                .returns("licence", Authorisation::id)
                .returns(Authorisation.State.VALID, Authorisation::state)
                .returns(DAY, Authorisation::expiresOn);
        assertThat(entities.find("initiative-one").orElseThrow().workPackages())
                .singleElement()
                .returns("WP1", WorkPackage::code);
    }

    @Test
    @Order(2)
    void readsRelationsAndFollowsRetiredIds() {
        var types = EnumSet.noneOf(RelationType.class);
        relations.forEach(relation -> types.add(relation.type()));
        assertThat(types).containsAll(TYPES);
        assertThat(all())
                .as("an earlier version stored no statements about relations")
                .allMatch(relation -> relation.statement().equals(RelationStatement.PLAIN));
        assertThat(entities.find("site-merged").orElseThrow().id()).isEqualTo("site-kept");
        assertThat(entities.isRetired("site-removed")).isTrue();
        assertThat(entities.find("site-removed")).isEmpty();
        assertThat(all())
                .as("the relation moved with the merge")
                .anySatisfy(relation -> {
                    assertThat(relation.from()).isEqualTo("institution-one");
                    assertThat(relation.to()).isEqualTo("site-kept");
                    assertThat(relation.type()).isEqualTo(RelationType.OPERATES);
                });
    }

    private List<Relation> all() {
        var all = new ArrayList<Relation>();
        relations.forEach(all::add);
        return all;
    }

    @Test
    @Order(3)
    void readsTheWholeHistory() {
        assertThat(log.head()).isEqualTo(HEAD);
        List<Change> changes = log.after(0, 10_000);
        assertThat(changes)
                .extracting(Change::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, HEAD).boxed().toList());
        assertThat(changes.getFirst().by().method()).isEqualTo(Provenance.Method.IMPORT);
        assertThat(log.touching(List.of("site-kept"), 0, HEAD + 1, false, 100))
                .filteredOn(change -> change.subject() == Change.Subject.ENTITY)
                .extracting(Change::operation)
                .startsWith(Change.Operation.CREATED, Change.Operation.UPDATED);
        assertThat(changes)
                .extracting(Change::operation)
                .contains(Change.Operation.MERGED, Change.Operation.REMOVED);
    }

    @Test
    @Order(4)
    void readsApiKeysAndWebhooks() {
        var keys = new ApiKeys(graph, Clock.systemUTC());
        assertThat(keys.authenticate(KEY).map(ApiKey::pointsPerMinute)).contains(5_000L);
        assertThat(keys.all()).filteredOn(key -> key.revokedAt() != null).hasSize(1);
        assertThat(new Webhooks(graph, Clock.systemUTC()).find("hook"))
                .hasValueSatisfying(hook -> {
                    assertThat(hook.state()).isEqualTo(Webhook.State.ACTIVE);
                    assertThat(hook.position()).isEqualTo(HEAD - 1);
                });
    }

    @Test
    @Order(5)
    void revertsTheInterruptedImport() {
        assertThat(entities.find("site-interrupted")).isPresent();
        runs.takeOver(Duration.ZERO).forEach(runs::revert);
        assertThat(entities.find("site-interrupted")).isEmpty();
        assertThat(runs.takeOver(Duration.ZERO)).isEmpty();
    }

    @Test
    @Order(6)
    void continuesTheChangeLog() {
        long head = log.head();
        long next =
                writeService
                        .apply(List.of(entity(EntityKind.SITE, "site-new", Map.of())), PROVENANCE)
                        .seq();
        assertThat(next).isEqualTo(head + 1);
        assertThat(log.after(head, 10)).extracting(Change::subjectId).containsExactly("site-new");
    }

    @Test
    @Order(7)
    void deniesAStoredRelation() {
        Relation stored =
                all().stream()
                        .filter(relation -> relation.type() == RelationType.OPERATES)
                        .findFirst()
                        .orElseThrow();
        long head = log.head();
        writeService.apply(List.of(Write.PutRelation.of(stored)), PROVENANCE);
        assertThat(log.head()).as("the same relation as it was logged").isEqualTo(head);

        var no = new RelationStatement(false, DAY, null, Statement.Method.EDIT, null, null, true);
        writeService.apply(List.of(Write.PutRelation.of(stored).with(no)), PROVENANCE);

        assertThat(all()).extracting(Relation::id).doesNotContain(stored.id());
        assertThat(relations.notCounting(List.of(stored.from())).get(stored.from())).hasSize(2);
    }
}
