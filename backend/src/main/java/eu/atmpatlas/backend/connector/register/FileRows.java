package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRecordBuilder;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.backend.connector.register.CsvRows.CsvLine;
import eu.atmpatlas.backend.importing.csv.MultiValueCell;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.statement.FieldValues;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads entries from the rows of a file by URL. */
final class FileRows {

    private final KindFields fields;
    private final EntityKind kind;
    private final Map<String, String> headers;
    private final RegisterSource source;
    private final GraphLookup graph;

    /**
     * @param headers of the file, by the column of the atlas's table
     */
    FileRows(
            EntityKind kind,
            Map<String, String> headers,
            RegisterSource source,
            GraphLookup graph) {
        this.kind = kind;
        this.fields = KindFields.of(kind);
        this.headers = headers;
        this.source = source;
        this.graph = graph;
    }

    /** The header that stands for a column. */
    String header(String column) {
        return headers.getOrDefault(column, column);
    }

    void read(CsvLine line, RegisterSink sink) {
        String id = cell(line, "id");
        String name = cell(line, "name");
        String key = id != null ? id : name != null ? name : "line " + line.line();
        try {
            if (name == null) {
                throw new WrongValueException(header("name"), "", "is empty");
            }
            sink.accept(entry(line, key, id, name));
        } catch (WrongValueException wrong) {
            sink.refuse(key, wrong.field(), wrong.value(), wrong.reason());
        }
    }

    private RegisterRecord entry(CsvLine line, String key, @Nullable String id, String name) {
        String country = cell(line, KindFields.COUNTRY.name());
        RegisterRecordBuilder entry =
                RegisterRecord.of(key, name, source)
                        .kind(kind)
                        .recordId(id)
                        .newId(id == null ? slug(name) : id)
                        .country(
                                country == null
                                        ? null
                                        : graph.resolveCode(KindFields.COUNTRY.scheme(), country))
                        .day(day(line, "lastVerified"));
        addIdentifiers(line, entry);
        for (ConceptField field : fields.concepts()) {
            String cell = cell(line, field.name());
            if (cell != null) {
                List<String> values = field.many() ? MultiValueCell.split(cell) : List.of(cell);
                entry.states(
                        field.name(),
                        values.stream()
                                .map(value -> graph.resolveCode(field.scheme(), value))
                                .distinct()
                                .toList());
            }
        }
        for (ValueField field : fields.values()) {
            String cell = cell(line, field.name());
            if (cell != null && FieldValues.parse(field, cell) == null) {
                throw new WrongValueException(
                        header(field.name()),
                        cell,
                        "is not a " + field.type().name().toLowerCase(Locale.ROOT));
            }
            entry.states(field.name(), cell);
        }
        return entry.build();
    }

    private void addIdentifiers(CsvLine line, RegisterRecordBuilder entry) {
        String cell = cell(line, "identifiers");
        for (String text : cell == null ? List.<String>of() : MultiValueCell.split(cell)) {
            try {
                Identifier identifier = Identifier.read(text);
                String error = identifier.validationError();
                if (error != null) {
                    throw new WrongValueException(header("identifiers"), text, error);
                }
                entry.identifier(identifier.scheme(), identifier.value());
            } catch (IllegalArgumentException malformed) {
                throw new WrongValueException(
                        header("identifiers"), text, "is not SCHEME:value, like ROR:05xvt9f17");
            }
        }
    }

    private @Nullable LocalDate day(CsvLine line, String column) {
        String text = cell(line, column);
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongValueException(header(column), text, String.valueOf(wrong.getMessage()));
        }
    }

    private @Nullable String cell(CsvLine line, String column) {
        return line.cells().get(header(column));
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
