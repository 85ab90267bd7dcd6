package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Rows that others refer to: sources, vocabularies and their concepts. */
final class VocabularyRows implements RowReader {

    private final Table table;
    private final @Nullable String scheme;
    private int position;

    /**
     * @param scheme of the concepts, where the file is of one; else each row names its own
     */
    VocabularyRows(Table table, @Nullable String scheme) {
        this.table = table;
        this.scheme = scheme;
    }

    @Override
    public List<Statement> read(List<SheetRow> rows) {
        var statements = new ArrayList<Statement>();
        for (SheetRow row : rows) {
            Write write =
                    switch (table) {
                        case SOURCES -> source(row);
                        case VOCABULARIES -> vocabulary(row);
                        case CONCEPTS -> concept(row);
                        default -> throw new IllegalStateException(table + " is not read here");
                    };
            if (write != null) {
                statements.add(Statement.ofRow(write, row));
            }
        }
        return statements;
    }

    private static @Nullable Write source(SheetRow row) {
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

    private static @Nullable Write vocabulary(SheetRow row) {
        String scheme = row.required("scheme");
        String english = row.required("titleEn");
        String dutch = row.required("titleNl");
        String version = row.required("version");
        return scheme == null || english == null || dutch == null || version == null
                ? null
                : new Write.PutVocabulary(scheme, english, dutch, version, row.text("source"));
    }

    private @Nullable Write concept(SheetRow row) {
        String of = scheme == null ? row.required("scheme") : scheme;
        String code = row.required("code");
        String english = row.required("labelEn");
        String dutch = row.required("labelNl");
        Long stated = row.whole("position");
        int place = stated == null ? position++ : Math.toIntExact(Math.min(stated, 1_000_000_000));
        if (of == null || code == null || english == null || dutch == null) {
            return null;
        }
        return new Write.PutConcept(
                new Concept(
                        of,
                        code,
                        english,
                        dutch,
                        row.text("definitionEn"),
                        row.text("definitionNl"),
                        row.text("iri"),
                        row.text("broader"),
                        place));
    }
}
