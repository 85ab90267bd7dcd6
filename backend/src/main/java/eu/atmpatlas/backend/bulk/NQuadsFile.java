package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.Addresses;
import eu.atmpatlas.backend.linked.RecordRdf;
import eu.atmpatlas.backend.linked.TieRdf;
import eu.atmpatlas.backend.linked.VocabularyRdf;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.backend.rdf.NQuads;
import eu.atmpatlas.backend.rdf.Property;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entities.Retired;
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
 * N-Quads: the statements that records' addresses tell, each in the graph that is named as what the
 * atlas knows of the record; ties in that of the record they start at. An id given up is
 * deprecated, and replaced by the record that it leads to.
 */
final class NQuadsFile implements DumpFormat {

    private static final Property DEPRECATED =
            new Property("owl:deprecated", Property.Range.BOOLEAN);
    private static final Property REPLACED_BY = Property.link("dct:isReplacedBy");

    private final Writer out;
    private final NQuads quads;
    private final Addresses addresses;
    private final RecordRdf records;
    private final TieRdf ties;
    private final VocabularyRdf words;

    NQuadsFile(OutputStream out, DumpNote note, Addresses addresses) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.quads = new NQuads(addresses.namespaces(), this.out);
        this.addresses = addresses;
        this.records = new RecordRdf(addresses, note.attribution());
        this.ties = new TieRdf(addresses, note.version().day());
        this.words = new VocabularyRdf(addresses);
        var about = new Document(note.address());
        Catalogue.describe(note, about);
        quads.write(about, note.address());
    }

    @Override
    public void source(Source source) {
        var document = new Document(addresses.source(source.id()));
        words.describe(source, document);
        quads.write(document, document.root().iri());
    }

    @Override
    public void vocabulary(Vocabulary vocabulary) {
        var document = new Document(addresses.vocabulary(vocabulary.scheme()));
        words.describe(vocabulary, document);
        for (Concept concept : vocabulary.concepts().values()) {
            words.describe(concept, vocabulary, document);
        }
        quads.write(document, document.root().iri());
    }

    @Override
    public void record(Entity record) {
        var document = new Document(addresses.of(record));
        records.describe(record, document);
        quads.write(document, Addresses.knowledge(addresses.of(record)));
    }

    @Override
    public void tie(Relation tie, Named from, Named to) {
        String start = addresses.of(from.kind(), from.id());
        var document = new Document(start);
        ties.describe(tie, from.kind(), to.kind(), document);
        quads.write(document, Addresses.knowledge(start));
    }

    @Override
    public void retired(Retired id) {
        String address = addresses.of(id.kind(), id.id());
        var document = new Document(address);
        document.root().value(DEPRECATED, true);
        if (id.into() != null) {
            document.root().link(REPLACED_BY, addresses.of(id.kind(), id.into()));
        }
        quads.write(document, Addresses.knowledge(address));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
