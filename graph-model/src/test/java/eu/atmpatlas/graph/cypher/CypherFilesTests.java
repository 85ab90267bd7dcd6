package eu.atmpatlas.graph.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRuns;
import eu.atmpatlas.graph.curation.Editor;
import eu.atmpatlas.graph.curation.FieldChange;
import eu.atmpatlas.graph.curation.Proposals;
import eu.atmpatlas.graph.curation.RecordEdits;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.testing.CompleteSample;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SampleWrites;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.webhook.WebhookOutbox;
import eu.atmpatlas.graph.webhook.Webhooks;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The real database explains every query of the module, in files and in constants. It contains
 * every label, relationship type and property, so it warns of misspelt ones.
 */
@GraphTest
class CypherFilesTests {

    private static final String FILES = "classpath*:eu/atmpatlas/graph/**/*.cypher";

    /** Warning that a parameter has no value; EXPLAIN needs none. */
    private static final String WITHOUT_PARAMETERS = "01N60";

    private static final Pattern QUERY =
            Pattern.compile(
                    "\\s*(//[^\\n]*\\s+)*(MATCH|OPTIONAL|UNWIND|MERGE|CREATE|CALL|WITH|RETURN)\\s.*",
                    Pattern.DOTALL);

    private final Driver driver;

    CypherFilesTests(Driver driver) {
        this.driver = driver;
    }

    @BeforeAll
    static void fill(Graph graph) {
        var writeService =
                new WriteService(
                        graph, new Vocabularies(graph), new CommitSignal(), Clock.systemUTC());
        writeService.apply(CompleteSample.writes(), SampleWrites.PROVENANCE);
        writeService.apply(
                List.of(new Write.MergeEntity("site-two", "site-one")), SampleWrites.PROVENANCE);
        var runs = new ImportTransactions(graph, new GraphChangeLog(graph), writeService);
        runs.end(runs.begin("test", "nothing"));
        new Webhooks(graph, Clock.systemUTC())
                .create("hook", "https://example.org", "whsec_", "{}", 0);
        var outbox = new WebhookOutbox(graph, "hook", "test");
        outbox.claim(Duration.ofMinutes(1));
        outbox.markPending(List.of(1L), 1);
        outbox.markFailed(1, Instant.now(), "refused");
        outbox.deadLetter("letter", List.of(1L), 2, "refused", 1, 3);
        outbox.markFailed(1, Instant.now(), "refused");
        addProposals(graph, writeService);
        new ConnectorRuns(graph)
                .add(
                        new ConnectorRun(
                                "test",
                                Instant.EPOCH,
                                Instant.EPOCH,
                                ConnectorRun.Outcome.COMPLETED,
                                ConnectorRun.Counts.NONE,
                                "https://example.org",
                                "etag",
                                "never",
                                "refused"));
    }

    private static void addProposals(Graph graph, WriteService writeService) {
        var clock = Clock.systemUTC();
        var vocabularies = new Vocabularies(graph);
        var website =
                new FieldChange(
                        "website", List.of("https://example.org/new"), true, null, null, null);
        var proposed =
                new Proposals(graph, vocabularies, writeService, clock)
                        .suggest(
                                new Proposals.Suggestion(
                                        "site-one", null, List.of(website), null, "key", null));
        assertThat(proposed.problems()).isEmpty();
        var edited =
                new RecordEdits(graph, vocabularies, writeService, clock)
                        .edit(
                                new RecordEdits.Edit(
                                        "site-one", List.of(website), Long.MAX_VALUE, "key"),
                                new Editor("test", "test", Statement.Method.EDIT));
        assertThat(edited.problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> queryFilesHaveNoWarnings() throws IOException {
        Map<String, String> queries = files();
        assertThat(queries).as("query files").hasSizeGreaterThan(5);
        return tests(queries);
    }

    @TestFactory
    Stream<DynamicTest> queryConstantsHaveNoWarnings() {
        Map<String, String> queries = constants();
        assertThat(queries).as("query constants").hasSizeGreaterThan(5);
        return tests(queries);
    }

    @Test
    void reportsMisspeltLabelsTypesAndProperties() {
        assertThat(warnings("MATCH (s:Sitee {idd: 'x'})-[:MADE_ATT]->() RETURN s"))
                .hasSize(3)
                .anyMatch(warning -> warning.startsWith("01N50") && warning.contains("`Sitee`"))
                .anyMatch(warning -> warning.startsWith("01N51") && warning.contains("`MADE_ATT`"))
                .anyMatch(warning -> warning.startsWith("01N52") && warning.contains("`idd`"));
        assertThat(warnings("MATCH (s:Entity RETURN s")).hasSize(1);
        assertThat(warnings("MATCH (s:Entity {id: 'x'})-[:OPERATES]->() RETURN s")).isEmpty();
    }

    @Test
    void namesTheMissingFileAndItsCaller() {
        assertThat(Cypher.file(WriteService.class, "put-entities")).startsWith("//");
        assertThatThrownBy(() -> Cypher.file(WriteService.class, "put-nothing"))
                .isInstanceOf(MissingCypherFileException.class)
                .hasMessage(
                        "The Cypher file /eu/atmpatlas/graph/write/put-nothing.cypher, which"
                                + " WriteService runs, is not on the class path");
    }

    private Stream<DynamicTest> tests(Map<String, String> queries) {
        return queries.entrySet().stream()
                .map(query ->
                        DynamicTest.dynamicTest(
                                query.getKey(),
                                () -> assertThat(warnings(query.getValue())).isEmpty()));
    }

    /**
     * Returns the errors and warnings of the database for a query: unknown names, deprecated or
     * doubtful syntax.
     */
    private List<String> warnings(String query) {
        try (Session session = driver.session()) {
            var notifications = session.run("EXPLAIN " + query).consume().gqlStatusObjects();
            return StreamSupport.stream(notifications.spliterator(), false)
                    .filter(status -> status.gqlStatus().startsWith("01"))
                    .filter(status -> !status.gqlStatus().equals(WITHOUT_PARAMETERS))
                    .map(status -> status.gqlStatus() + " " + status.statusDescription())
                    .toList();
        } catch (ClientException refused) {
            return List.of(refused.getMessage());
        }
    }

    private static Map<String, String> files() throws IOException {
        var queries = new TreeMap<String, String>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            if (!file.getURI().toString().contains("/migration/")) {
                queries.put(
                        String.valueOf(file.getFilename()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return queries;
    }

    private static Map<String, String> constants() {
        var queries = new TreeMap<String, String>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("eu.atmpatlas.graph")
                        .stream()
                        .map(JavaClass::getFields)
                        .flatMap(Set::stream)
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isEquivalentTo(String.class))
                        .forEach(field -> {
                            String text = value(field);
                            if (QUERY.matcher(text).matches()) {
                                queries.put(field.getFullName(), text);
                            }
                        });
        return queries;
    }

    private static String value(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException | InaccessibleObjectException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
