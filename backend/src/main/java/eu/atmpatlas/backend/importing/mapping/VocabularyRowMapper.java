package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Maps rows that other rows refer to: sources, vocabularies and concepts. */
public final class VocabularyRowMapper implements RowMapper {

    private final TableSchema table;
    private final @Nullable String scheme;
    private int position;

    /**
     * @param scheme of the concepts, if the file states one; otherwise each row states its own
     */
    public VocabularyRowMapper(TableSchema table, @Nullable String scheme) {
        this.table = table;
        this.scheme = scheme;
    }

    @Override
    public List<RowWrite> map(List<CsvRow> rows) {
        var rowWrites = new ArrayList<RowWrite>();
        for (CsvRow row : rows) {
            Write write =
                    switch (table.type()) {
                        case SOURCES -> source(row);
                        case VOCABULARIES -> vocabulary(row);
                        case CONCEPTS -> concept(row);
                        default ->
                                throw new IllegalStateException(
                                        table.label() + " is not read here");
                    };
            if (write != null) {
                rowWrites.add(RowWrite.ofRow(write, row));
            }
        }
        return rowWrites;
    }

    private static @Nullable Write source(CsvRow row) {
        String id = row.required("id");
        String title = row.required("title");
        var retrieved = row.date("retrievedOn");
        var published = row.date("publishedOn");
        return id == null || title == null
                ? null
                : new Write.PutSource(
                        new Source(
                                id,
                                title,
                                row.text("url"),
                                retrieved,
                                published,
                                row.text("note")));
    }

    private static @Nullable Write vocabulary(CsvRow row) {
        String scheme = row.required("scheme");
        String english = row.required("titleEn");
        String dutch = row.required("titleNl");
        String version = row.required("version");
        return scheme == null || english == null || dutch == null || version == null
                ? null
                : new Write.PutVocabulary(scheme, english, dutch, version, row.text("source"));
    }

    private @Nullable Write concept(CsvRow row) {
        String conceptScheme = scheme == null ? row.required("scheme") : scheme;
        String code = row.required("code");
        String english = row.required("labelEn");
        String dutch = row.required("labelNl");
        Long statedPosition = row.integer("position");
        int order =
                statedPosition == null
                        ? position++
                        : Math.toIntExact(Math.min(statedPosition, 1_000_000_000));
        if (conceptScheme == null || code == null || english == null || dutch == null) {
            return null;
        }
        return new Write.PutConcept(
                new Concept(
                        conceptScheme,
                        code,
                        english,
                        dutch,
                        row.text("definitionEn"),
                        row.text("definitionNl"),
                        row.text("iri"),
                        row.text("broader"),
                        row.values("groups"),
                        row.values("altLabelsEn"),
                        row.values("altLabelsNl"),
                        order));
    }
}
