package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.Addresses;
import eu.atmpatlas.backend.linked.RecordJson;
import eu.atmpatlas.backend.linked.WordJson;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entities.Retired;
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

/** JSON Lines: one object a line, each saying with {@code type} what it is. */
final class JsonLinesFile implements DumpFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final RecordJson records;
    private final WordJson words;

    JsonLinesFile(OutputStream out, DumpNote note, Addresses addresses) throws IOException {
        this.out = out;
        this.records = new RecordJson(addresses, note.attribution());
        this.words = new WordJson(addresses);
        line("dump", note.fields());
    }

    private void line(String type, Map<String, Object> what) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        what.forEach((name, value) -> line.put(name.equals("type") ? "relationType" : name, value));
        out.write(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void source(Source source) throws IOException {
        line("source", words.of(source));
    }

    @Override
    public void vocabulary(Vocabulary vocabulary) throws IOException {
        line("vocabulary", words.described(vocabulary));
        for (Concept concept : vocabulary.concepts().values()) {
            line("concept", words.of(concept));
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        line("record", records.stated(record));
    }

    @Override
    public void tie(Relation tie, Named from, Named to) throws IOException {
        line("relation", RecordJson.json(tie));
    }

    @Override
    public void retired(Retired id) throws IOException {
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
