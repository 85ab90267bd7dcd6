package eu.atmpatlas.backend.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import eu.atmpatlas.backend.exporting.StatedCells;
import eu.atmpatlas.backend.importing.Column;
import eu.atmpatlas.backend.importing.Table;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entities.Retired;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The CSV data package that the importer reads: one table a file, each written beside the others
 * while the graph goes by, and all zipped at the end.
 */
final class DataPackageFile implements DumpFormat {

    private final OutputStream out;
    private final DumpNote note;
    private final Path folder;
    private final Map<String, CsvWriter> open = new LinkedHashMap<>();
    private final Map<String, TableFile> tables = new LinkedHashMap<>();

    /**
     * A table of the package.
     *
     * @param path of its file
     * @param scheme of its concepts, if it holds concepts
     */
    record TableFile(Table table, String path, @Nullable String scheme, List<String> columns) {}

    /**
     * @param folder for the tables until they are zipped
     */
    DataPackageFile(OutputStream out, DumpNote note, Path folder) throws IOException {
        this.out = out;
        this.note = note;
        this.folder = Files.createDirectories(folder);
        begin(Table.SOURCES);
        begin(Table.VOCABULARIES);
    }

    /** Columns that a package needs: ties and parts have tables of their own. */
    private static List<String> columns(Table table) {
        List<String> elsewhere =
                List.of(
                        "operator",
                        "affiliation",
                        "coordinator",
                        "authorisations",
                        "accreditations",
                        "scheme");
        boolean tied = table == Table.PRODUCTS;
        return table.columns().stream()
                .map(Column::name)
                .filter(name ->
                        table == Table.VOCABULARIES
                                || table == Table.AUTHORISATIONS
                                || !elsewhere.contains(name))
                .filter(name -> !(tied && name.equals("holder")))
                .filter(name -> !(table == Table.CONCEPTS && name.equals("source")))
                .toList();
    }

    private void begin(Table table) throws IOException {
        begin(new TableFile(table, table.label() + ".csv", null, columns(table)));
    }

    private void begin(TableFile table) throws IOException {
        Path file = folder.resolve(table.path());
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(
                                new BufferedOutputStream(Files.newOutputStream(file)),
                                StandardCharsets.UTF_8);
        csv.writeRecord(table.columns());
        open.put(table.path(), csv);
        tables.put(table.path(), table);
    }

    private void row(Table table, @Nullable Object... cells) throws IOException {
        row(table.label() + ".csv", table, Arrays.asList(cells));
    }

    private void row(String path, Table table, List<? extends @Nullable Object> cells)
            throws IOException {
        if (!open.containsKey(path)) {
            begin(table);
        }
        java.util.Objects.requireNonNull(open.get(path))
                .writeRecord(cells.stream().map(StatedCells::cell).toList());
    }

    @Override
    public void source(Source source) throws IOException {
        row(
                Table.SOURCES,
                source.id(),
                source.title(),
                source.url(),
                source.retrievedOn(),
                source.publishedOn(),
                source.note());
    }

    @Override
    public void vocabulary(Vocabulary vocabulary) throws IOException {
        row(
                Table.VOCABULARIES,
                vocabulary.scheme(),
                vocabulary.titleEn(),
                vocabulary.titleNl(),
                vocabulary.version(),
                vocabulary.source());
        String path = "vocabularies/" + vocabulary.scheme() + ".csv";
        begin(new TableFile(Table.CONCEPTS, path, vocabulary.scheme(), columns(Table.CONCEPTS)));
        // Broader ones first: a concept may only name one that stands.
        var byDepth = new TreeMap<Integer, List<Concept>>();
        for (Concept concept : vocabulary.concepts().values()) {
            int depth = vocabulary.upwards(concept.code()).size();
            byDepth.computeIfAbsent(depth, any -> new ArrayList<>()).add(concept);
        }
        for (List<Concept> level : byDepth.values()) {
            for (Concept concept : level) {
                row(
                        path,
                        Table.CONCEPTS,
                        Arrays.<@Nullable Object>asList(
                                concept.code(),
                                concept.broader(),
                                concept.labelEn(),
                                concept.labelNl(),
                                concept.definitionEn(),
                                concept.definitionNl(),
                                concept.iri(),
                                concept.position()));
            }
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        Table table = Table.ofKind(record.kind());
        row(
                table.label() + ".csv",
                table,
                columns(table).stream().map(column -> StatedCells.of(record, column)).toList());
        for (WorkPackage part : record.workPackages()) {
            row(
                    Table.WORK_PACKAGES,
                    part.initiative(),
                    part.code(),
                    part.title(),
                    part.leadInstitution(),
                    part.sources());
        }
        for (Authorisation held : record.authorisations()) {
            row(
                    Table.AUTHORISATIONS,
                    held.id(),
                    held.holder(),
                    held.scheme(),
                    held.type(),
                    held.number(),
                    held.issuer(),
                    held.issuedOn(),
                    held.expiresOn(),
                    held.state(),
                    held.sources(),
                    held.note());
        }
    }

    @Override
    public void tie(Relation tie, Named from, Named to) throws IOException {
        row(
                Table.RELATIONS,
                tie.from(),
                tie.type(),
                tie.to(),
                tie.role(),
                tie.validFrom(),
                tie.validTo(),
                tie.sources());
    }

    @Override
    public void retired(Retired id) throws IOException {
        row(Table.RETIRED_IDS, id.id(), id.kind(), id.into());
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter csv : open.values()) {
            csv.close();
        }
        // What others refer to comes first; sites hold authorisations, so these come near the end.
        List<TableFile> order =
                tables.values().stream()
                        .sorted(java.util.Comparator.comparing(TableFile::table))
                        .toList();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "datapackage.json");
            zip.write(PackageDescriptor.of(note, order).getBytes(StandardCharsets.UTF_8));
            for (TableFile table : order) {
                entry(zip, table.path());
                Files.copy(folder.resolve(table.path()), zip);
                Files.delete(folder.resolve(table.path()));
            }
        }
    }

    private void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // The same state makes the same bytes.
        entry.setLastModifiedTime(FileTime.from(note.changedAt()));
        zip.putNextEntry(entry);
    }
}
