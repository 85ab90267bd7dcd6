package eu.atmpatlas.backend.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.backend.importing.ImportReport;
import eu.atmpatlas.backend.importing.ImportRequest;
import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.linked.RdfParser;
import eu.atmpatlas.backend.linked.RecordRdf;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.Turtle;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.testing.CompleteSample;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.write.model.Write;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * A dump of all real records, of one object of every type, and of awkward text conforms to the
 * shapes and can be imported again.
 */
@GraphTest
class DumpTests {

    private static final String ROOT = "https://atlas.example";
    private static final PermanentUrls ADDRESSES = new PermanentUrls(new PublicUrl(ROOT + "/"));

    private final Graph graph;
    private final SharedDatabase database;

    DumpTests(Graph graph, SharedDatabase database) {
        this.graph = graph;
        this.database = database;
    }

    @Test
    void conformsToTheShapesAndLoadsBackAsTheSameGraph(@TempDir Path folder) throws Exception {
        var first = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
        first.importer.run(new ImportRequest(ImportFixture.SEED, null, false, "seed"));
        first.writeService.apply(CompleteSample.writes(), by());
        first.writeService.apply(List.of(awkward()), by());
        retireIds(first);
        stateRelations(first);
        TreeSet<String> before = GraphSnapshot.of(graph);
        assertThat(before).hasSizeGreaterThan(8_000);

        Path dump = maker(first, folder, true).make();
        String sums = Files.readString(dump.resolve(Dump.CHECKSUMS));
        assertThat(dump.getFileName().toString()).endsWith("." + first.log.head());
        assertThat(maker(first, folder, true).make()).isEqualTo(dump);
        assertThat(maker(first, folder.resolve("again"), true).make().resolve(Dump.CHECKSUMS))
                .as("the same state makes the same bytes")
                .hasContent(sums.strip());

        conformsToTheShapes(dump);
        listsRetiredIds(dump);
        statesDeniedRelationsOnlyAsStatements(dump);
        isTheSameInJsonLd(first);
        leavesExpertsOutIfConfigured(first, folder.resolve("without"));

        database.clear();
        var second = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
        ImportReport loaded =
                second.importer.run(
                        new ImportRequest(
                                dump.resolve("data-package.zip").toString(), null, false, "again"));
        // The sample's authorisation has expired, of which an import only warns.
        assertThat(loaded.problems())
                .allMatch(problem -> problem.severity() == ImportProblem.Severity.WARNING)
                .hasSize(1);
        assertThat(loaded.files()).allSatisfy(file -> assertThat(file.unmapped()).isEmpty());
        TreeSet<String> after = GraphSnapshot.of(graph);
        var lost = new TreeSet<>(before);
        lost.removeAll(after);
        assertThat(lost).isEmpty();
        after.removeAll(before);
        assertThat(after).isEmpty();

        isWithdrawnWhenAnExpertIsRemoved(second, folder.resolve("kept"));
    }

    /** One retired id leads to a record through another, one leads nowhere. */
    private static void retireIds(ImportFixture imports) {
        for (String id : List.of("once", "twice", "never-again")) {
            imports.writeService.apply(List.of(named(id)), by());
        }
        imports.writeService.apply(List.of(new Write.MergeEntity("once", "twice")), by());
        imports.writeService.apply(List.of(new Write.MergeEntity("twice", "awkward")), by());
        imports.writeService.apply(List.of(new Write.RemoveEntity("never-again")), by());
    }

    /** A relation with days, one that a stronger denial outweighs, and a denial on its own. */
    private static void stateRelations(ImportFixture imports) {
        LocalDate day = LocalDate.of(2026, 2, 3);
        var dated =
                new RelationStatement(true, day, null, Statement.Method.OWNER, "one", "n", true);
        var denied =
                new RelationStatement(
                        false, day, day.plusDays(1), Statement.Method.NODE, null, null, true);
        var suppliesAwkward =
                new Write.PutRelation(
                        RelationType.SUPPLIES,
                        "institution-one",
                        "awkward",
                        "vector",
                        null,
                        null,
                        List.of("paper"));
        imports.writeService.apply(
                List.of(
                        new Write.PutRelation(
                                RelationType.PART_OF,
                                "awkward",
                                "institution-one",
                                null,
                                null,
                                null,
                                List.of("paper"),
                                dated),
                        suppliesAwkward,
                        suppliesAwkward.with(denied),
                        new Write.PutRelation(
                                RelationType.SUPPLIES,
                                "awkward",
                                "institution-one",
                                "cells",
                                day,
                                null,
                                List.of("paper"),
                                denied)),
                by());
    }

    private static void statesDeniedRelationsOnlyAsStatements(Path dump) throws IOException {
        assertThat(new String(unpacked(dump.resolve("atlas.nq.gz")), StandardCharsets.UTF_8))
                .contains("<%s/ontology#asserted> \"false\"".formatted(ROOT))
                .doesNotContain(
                        "<%1$s/institution/institution-one> <%1$s/ontology#supplies> <%1$s/institution/awkward>"
                                .formatted(ROOT));
        String lines = new String(unpacked(dump.resolve("atlas.jsonl.gz")), StandardCharsets.UTF_8);
        assertThat(lines.lines().filter(line -> line.contains("\"type\":\"relationStatement\"")))
                .hasSize(3);
        assertThat(lines)
                .as("a record's own statements, with who entered them")
                .contains("\"statements\":[{\"id\":\"st-", "\"method\":\"IMPORT\"");
        assertThat(new String(unpacked(dump.resolve("network.graphml.gz")), StandardCharsets.UTF_8))
                .doesNotContain(">cells<");
    }

    private static void listsRetiredIds(Path dump) throws IOException {
        assertThat(new String(unpacked(dump.resolve("atlas.jsonl.gz")), StandardCharsets.UTF_8))
                .contains(
                        "{\"type\":\"retiredId\",\"id\":\"once\",\"kind\":\"INSTITUTION\",\"into\":\"awkward\"}",
                        "{\"type\":\"retiredId\",\"id\":\"never-again\",\"kind\":\"INSTITUTION\"}");
        assertThat(new String(unpacked(dump.resolve("atlas.nq.gz")), StandardCharsets.UTF_8))
                .contains(
                        "<%1$s/institution/once> <http://purl.org/dc/terms/isReplacedBy> <%1$s/institution/awkward>"
                                .formatted(ROOT));
    }

    private static void isWithdrawnWhenAnExpertIsRemoved(ImportFixture imports, Path folder)
            throws IOException {
        var properties = new DumpProperties(folder, 3, true, Duration.ofSeconds(1));
        var dumps =
                new DumpStore(
                        maker(imports, folder, true), properties, imports.entities, imports.log);
        dumps.makeNow();
        DumpVersion version = dumps.newest().orElseThrow().parsedVersion();
        imports.writeService.apply(List.of(new Write.RemoveEntity("trudy-straetemans")), by());
        assertThat(dumps.newest()).isEmpty();
        assertThat(dumps.find(version)).isEmpty();
        assertThat(dumps.isGone(version)).isTrue();
        assertThat(dumps.folder(version)).doesNotExist();
    }

    private static void conformsToTheShapes(Path dump) throws IOException {
        Dataset dataset = DatasetFactory.createTxnMem();
        RDFParser.source(new ByteArrayInputStream(unpacked(dump.resolve("atlas.nq.gz"))))
                .lang(Lang.NQUADS)
                .checking(true)
                .parse(dataset);
        Model all = ModelFactory.createDefaultModel().add(dataset.getUnionModel());
        Shapes shapes = Shapes.parse(file("shapes.ttl"));
        ValidationReport report = ShaclValidator.get().validate(shapes, all.getGraph());
        assertThat(report.getEntries()).as("violations").isEmpty();

        Resource site = all.createResource(ROOT + "/site/site-umcu-ctf");
        Property name = all.createProperty("https://schema.org/name");
        all.removeAll(site, name, null);
        assertThat(ShaclValidator.get().validate(shapes, all.getGraph(), site.asNode()).conforms())
                .isFalse();

        Model ontology = ModelFactory.createModelForGraph(file("ontology.ttl"));
        var undeclared = new TreeSet<String>();
        all.listStatements()
                .forEach(statement -> {
                    for (var resource :
                            List.of(
                                    statement.getPredicate(),
                                    statement.getPredicate().equals(RDF.type)
                                            ? statement.getResource()
                                            : statement.getPredicate())) {
                        if (resource.getURI().startsWith(ROOT)
                                && !ontology.containsResource(resource)) {
                            undeclared.add(resource.getURI());
                        }
                    }
                });
        assertThat(undeclared).isEmpty();
    }

    private static void isTheSameInJsonLd(ImportFixture imports) {
        var rdf = new RecordRdf(ADDRESSES, "ATMP Atlas");
        for (EntityKind kind : EntityKind.values()) {
            var count = new int[1];
            imports.entities.forEach(
                    kind,
                    record -> {
                        if (count[0]++ % 60 == 0) {
                            var document = new RdfDocument(ADDRESSES.of(record));
                            rdf.describe(record, document);
                            var names = ADDRESSES.namespaces();
                            assertThat(
                                            RdfParser.lines(
                                                    RdfParser.read(
                                                            JsonLd.of(document, names),
                                                            Lang.JSONLD11)))
                                    .isEqualTo(
                                            RdfParser.lines(
                                                    RdfParser.read(
                                                            Turtle.of(document, names),
                                                            Lang.TURTLE)));
                        }
                    });
        }
    }

    private static void leavesExpertsOutIfConfigured(ImportFixture imports, Path folder)
            throws IOException {
        Path dump = maker(imports, folder, false).make();
        for (String file : List.of("atlas.jsonl.gz", "network.graphml.gz", "atlas.nq.gz")) {
            assertThat(new String(unpacked(dump.resolve(file)), StandardCharsets.UTF_8))
                    .contains("umc-utrecht")
                    .doesNotContain("trudy-straetemans");
        }
    }

    private static DumpMaker maker(ImportFixture imports, Path folder, boolean experts) {
        return new DumpMaker(
                new WholeGraphReader(
                        imports.entities,
                        imports.relations,
                        imports.everySource,
                        imports.vocabularies),
                imports.entities,
                imports.log,
                ADDRESSES,
                new DumpProperties(folder, 3, experts, Duration.ofSeconds(1)),
                "ATMP Atlas, CC BY 4.0");
    }

    private static Write named(String id) {
        return institution(id, id, List.of());
    }

    private static Write awkward() {
        return institution(
                "awkward",
                "=SUM(A1) \"quoted\", with a comma",
                List.of(
                        "either|or",
                        "back\\slash and \\| both",
                        "'=kept",
                        "line\nbreak & <tag> ' “é” \uD83E\uDDEC"));
    }

    private static Write institution(String id, String name, List<String> aliases) {
        return new Write.PutEntity(
                EntityDraft.builder(EntityKind.INSTITUTION, id, name)
                        .aliases(aliases)
                        .sources(List.of("paper"))
                        .note("'")
                        .build(),
                false);
    }

    private static Provenance by() {
        return new Provenance("tests", null, Provenance.Method.IMPORT);
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static org.apache.jena.graph.Graph file(String name) throws IOException {
        String turtle =
                new ClassPathResource("eu/atmpatlas/backend/linked/" + name)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("https://atlas.invalid", ROOT);
        return RdfParser.read(turtle, Lang.TURTLE).getGraph();
    }
}
