package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.linked.RecordRdf;
import eu.atmpatlas.backend.linked.RelationRdf;
import eu.atmpatlas.backend.linked.VocabularyRdf;
import eu.atmpatlas.backend.rdf.NQuads;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entities.RetiredId;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * N-Quads: the same statements that the records' addresses serve. Each record has a named graph:
 * its metadata address. A relation is in the graph of the record where it starts. A retired id is
 * deprecated, and replaced by the record that it leads to.
 */
final class NQuadsDumpWriter implements DumpWriter {

    private static final RdfProperty DEPRECATED =
            new RdfProperty("owl:deprecated", RdfProperty.Range.BOOLEAN);
    private static final RdfProperty REPLACED_BY = RdfProperty.link("dct:isReplacedBy");

    private final Writer out;
    private final NQuads quads;
    private final PermanentUrls addresses;
    private final RecordRdf records;
    private final RelationRdf relations;
    private final VocabularyRdf vocabularies;

    NQuadsDumpWriter(OutputStream out, DumpMetadata metadata, PermanentUrls addresses)
            throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.quads = new NQuads(addresses.namespaces(), this.out);
        this.addresses = addresses;
        this.records = new RecordRdf(addresses, metadata.attribution());
        this.relations = new RelationRdf(addresses, metadata.version().day());
        this.vocabularies = new VocabularyRdf(addresses);
        var dataset = new RdfDocument(metadata.address());
        Catalogue.describe(metadata, dataset);
        quads.write(dataset, metadata.address());
    }

    @Override
    public void source(Source source) {
        var document = new RdfDocument(addresses.source(source.id()));
        vocabularies.describe(source, document);
        quads.write(document, document.root().iri());
    }

    @Override
    public void vocabulary(Vocabulary vocabulary) {
        var document = new RdfDocument(addresses.vocabulary(vocabulary.scheme()));
        vocabularies.describe(vocabulary, document);
        for (Concept concept : vocabulary.concepts().values()) {
            vocabularies.describe(concept, vocabulary, document);
        }
        quads.write(document, document.root().iri());
    }

    @Override
    public void record(Entity record) {
        var document = new RdfDocument(addresses.of(record));
        records.describe(record, document);
        quads.write(document, PermanentUrls.recordMetadata(addresses.of(record)));
    }

    @Override
    public void relation(Relation relation, EntityName from, EntityName to) {
        String start = addresses.of(from.kind(), from.id());
        var document = new RdfDocument(start);
        relations.describe(relation, from.kind(), to.kind(), document);
        quads.write(document, PermanentUrls.recordMetadata(start));
    }

    @Override
    public void notCounting(Relation relation, EntityName from, EntityName to) {
        String start = addresses.of(from.kind(), from.id());
        var document = new RdfDocument(start);
        relations.describeStatement(relation, from.kind(), to.kind(), document);
        quads.write(document, PermanentUrls.recordMetadata(start));
    }

    @Override
    public void retired(RetiredId id) {
        String address = addresses.of(id.kind(), id.id());
        var document = new RdfDocument(address);
        document.root().value(DEPRECATED, true);
        if (id.into() != null) {
            document.root().link(REPLACED_BY, addresses.of(id.kind(), id.into()));
        }
        quads.write(document, PermanentUrls.recordMetadata(address));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
