package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.linked.RecordJson;
import eu.atmpatlas.backend.linked.VocabularyJson;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entities.RetiredId;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Lines: one object per line. Its field {@code type} says what it describes. */
final class JsonLinesDumpWriter implements DumpWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final RecordJson records;
    private final VocabularyJson vocabularies;

    JsonLinesDumpWriter(OutputStream out, DumpMetadata metadata, PermanentUrls addresses)
            throws IOException {
        this.out = out;
        this.records = new RecordJson(addresses, metadata.attribution());
        this.vocabularies = new VocabularyJson(addresses);
        line("dump", metadata.fields());
    }

    private void line(String type, Map<String, Object> fields) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        fields.forEach(
                (name, value) -> line.put(name.equals("type") ? "relationType" : name, value));
        out.write(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void source(Source source) throws IOException {
        line("source", vocabularies.of(source));
    }

    @Override
    public void vocabulary(Vocabulary vocabulary) throws IOException {
        line("vocabulary", vocabularies.described(vocabulary));
        for (Concept concept : vocabulary.concepts().values()) {
            line("concept", vocabularies.of(concept));
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        line("record", records.recordFields(record));
    }

    @Override
    public void relation(Relation relation, EntityName from, EntityName to) throws IOException {
        line("relation", RecordJson.json(relation));
    }

    @Override
    public void notCounting(Relation relation, EntityName from, EntityName to) throws IOException {
        line("relationStatement", RecordJson.json(relation));
    }

    @Override
    public void retired(RetiredId id) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id.id());
        fields.put("kind", id.kind().name());
        if (id.into() != null) {
            fields.put("into", id.into());
        }
        line("retiredId", fields);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
