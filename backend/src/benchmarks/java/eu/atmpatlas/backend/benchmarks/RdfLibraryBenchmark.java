package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.rdf.NQuads;
import eu.atmpatlas.backend.rdf.Namespaces;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.backend.rdf.Turtle;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The atlas's RDF writers against Jena's, in turns, from the same strings to the same statements.
 * N-Quads as in a dump, Turtle as for one record. See decision 0023.
 */
class RdfLibraryBenchmark {

    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));
    private static final int RECORDS = 2_000;
    private static final int LINKS = 20;
    private static final String OWN = "https://atlas.example/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String GRAPH = "https://atlas.example/data/1";
    private static final Namespaces NAMESPACES = new Namespaces(OWN);
    private static final RdfProperty NAME = RdfProperty.text("schema:name");
    private static final RdfProperty DESCRIPTION = RdfProperty.langString("schema:description");
    private static final RdfProperty VERIFIED = RdfProperty.date("atlas:lastVerified");
    private static final RdfProperty CAPABILITY = RdfProperty.link("atlas:capabilities");

    @Test
    void comparesOwnWritersWithJena() throws Exception {
        assertThat(parsed(turtle(1), Lang.TURTLE).isIsomorphicWith(jena(1))).isTrue();
        assertThat(parsed(jenaTurtle(1), Lang.TURTLE).isIsomorphicWith(jena(1))).isTrue();
        assertThat(quads(this::ownQuads).length()).isEqualTo(quads(this::jenaQuads).length());
        var report = new ArrayList<String>();
        report.add(
                line(
                        "N-Quads of %,d records".formatted(RECORDS),
                        Timings.interleaved(
                                20,
                                40,
                                _ -> ownQuads(OutputStream.nullOutputStream()),
                                _ -> jenaQuads(OutputStream.nullOutputStream()))));
        report.add(
                line(
                        "Turtle of one record",
                        Timings.interleaved(3_000, 5_000, this::turtle, this::jenaTurtle)));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("rdf-library.md"), report);
        report.forEach(System.out::println);
    }

    private static String line(String what, Timings.TimingsPair times) {
        return "| %s | own %.3f ms | Jena %.3f ms | %.2f |"
                .formatted(
                        what,
                        times.first().medianMs(),
                        times.second().medianMs(),
                        times.second().medianMs() / times.first().medianMs());
    }

    private static String iri(int record) {
        return "https://atlas.example/site/site-" + record;
    }

    private static List<String> links(int record) {
        var links = new ArrayList<String>();
        for (int i = 0; i < LINKS; i++) {
            links.add("https://atlas.example/vocabulary/capability/C" + (record + i) % 60);
        }
        return links;
    }

    private static RdfDocument document(int record) {
        var document = new RdfDocument(iri(record));
        document.root()
                .type("schema:Organization")
                .value(NAME, "Celtherapie \"Zürich\" " + record)
                .langString(DESCRIPTION, "nl", "Maakt celtherapie\nen vectoren.")
                .value(VERIFIED, "2026-11-30")
                .links(CAPABILITY, links(record));
        return document;
    }

    private static void forEachTriple(int record, Consumer<Triple> each) {
        Node subject = NodeFactory.createURI(iri(record));
        each.accept(
                Triple.create(
                        subject, RDF.Nodes.type, NodeFactory.createURI(SCHEMA + "Organization")));
        each.accept(
                Triple.create(
                        subject,
                        NodeFactory.createURI(SCHEMA + "name"),
                        NodeFactory.createLiteralString("Celtherapie \"Zürich\" " + record)));
        each.accept(
                Triple.create(
                        subject,
                        NodeFactory.createURI(SCHEMA + "description"),
                        NodeFactory.createLiteralLang("Maakt celtherapie\nen vectoren.", "nl")));
        each.accept(
                Triple.create(
                        subject,
                        NodeFactory.createURI(OWN + "lastVerified"),
                        NodeFactory.createLiteralDT("2026-11-30", XSDDatatype.XSDdate)));
        Node capability = NodeFactory.createURI(OWN + "capabilities");
        for (String link : links(record)) {
            each.accept(Triple.create(subject, capability, NodeFactory.createURI(link)));
        }
    }

    private void ownQuads(OutputStream out) {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            var quads = new NQuads(NAMESPACES, text);
            for (int record = 0; record < RECORDS; record++) {
                quads.write(document(record), GRAPH);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void jenaQuads(OutputStream out) {
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        Node graph = NodeFactory.createURI(GRAPH);
        quads.start();
        for (int record = 0; record < RECORDS; record++) {
            forEachTriple(record, triple -> quads.quad(Quad.create(graph, triple)));
        }
        quads.finish();
    }

    private static String quads(Consumer<OutputStream> writer) {
        var out = new ByteArrayOutputStream();
        writer.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String turtle(int record) {
        return Turtle.of(document(record), NAMESPACES);
    }

    private static Graph jena(int record) {
        Graph graph = GraphFactory.createDefaultGraph();
        forEachTriple(record, graph::add);
        graph.getPrefixMapping().setNsPrefix("schema", SCHEMA).setNsPrefix("atlas", OWN);
        return graph;
    }

    private String jenaTurtle(int record) {
        return RDFWriter.source(jena(record)).format(RDFFormat.TURTLE_PRETTY).asString();
    }

    private static Graph parsed(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
