package eu.atmpatlas.backend.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import eu.atmpatlas.backend.exporting.RecordCells;
import eu.atmpatlas.backend.importing.csv.Column;
import eu.atmpatlas.backend.importing.csv.KindColumns;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entities.RetiredId;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the CSV data package that the importer reads. All tables are written in parallel to files
 * of their own while the graph is read, and zipped at the end.
 */
final class DataPackageDumpWriter implements DumpWriter {

    private final OutputStream out;
    private final DumpMetadata metadata;
    private final Path folder;
    private final Map<String, CsvWriter> openWriters = new LinkedHashMap<>();
    private final Map<String, TableFile> tables = new LinkedHashMap<>();

    /**
     * A table of the package.
     *
     * @param path of its file
     * @param scheme of its concepts, if it holds concepts
     */
    record TableFile(
            TableSchema table, String path, @Nullable String scheme, List<String> columns) {}

    /**
     * @param folder for the tables where the tables are written before they are zipped
     */
    DataPackageDumpWriter(OutputStream out, DumpMetadata metadata, Path folder) throws IOException {
        this.out = out;
        this.metadata = metadata;
        this.folder = Files.createDirectories(folder);
        beginTable(TableSchema.SOURCES);
        beginTable(TableSchema.VOCABULARIES);
    }

    /** Columns without those that repeat other tables of the package: relations and parts. */
    private static List<String> columns(TableSchema table) {
        Set<String> repeated =
                switch (table.type()) {
                    case CONCEPTS -> Set.of("scheme", "source");
                    case RECORDS -> columnsWithOwnTables(table);
                    default -> Set.of();
                };
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> !repeated.contains(name))
                .toList();
    }

    private static Set<String> columnsWithOwnTables(TableSchema table) {
        var names = new HashSet<>(KindColumns.AUTHORISATIONS);
        table.kind()
                .map(kind -> KindMapping.of(kind).table().relation())
                .ifPresent(relation -> names.add(relation.name()));
        return names;
    }

    private void beginTable(TableSchema table) throws IOException {
        beginTable(new TableFile(table, table.label() + ".csv", null, columns(table)));
    }

    private void beginTable(TableFile table) throws IOException {
        Path file = folder.resolve(table.path());
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(
                                new BufferedOutputStream(Files.newOutputStream(file)),
                                StandardCharsets.UTF_8);
        csv.writeRecord(table.columns());
        openWriters.put(table.path(), csv);
        tables.put(table.path(), table);
    }

    private void row(TableSchema table, @Nullable Object... cells) throws IOException {
        row(table.label() + ".csv", table, Arrays.asList(cells));
    }

    private void row(String path, TableSchema table, List<? extends @Nullable Object> cells)
            throws IOException {
        if (!openWriters.containsKey(path)) {
            beginTable(table);
        }
        java.util.Objects.requireNonNull(openWriters.get(path))
                .writeRecord(cells.stream().map(RecordCells::csvCell).toList());
    }

    @Override
    public void source(Source source) throws IOException {
        row(
                TableSchema.SOURCES,
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
                TableSchema.VOCABULARIES,
                vocabulary.scheme(),
                vocabulary.titleEn(),
                vocabulary.titleNl(),
                vocabulary.version(),
                vocabulary.source());
        String path = "vocabularies/" + vocabulary.scheme() + ".csv";
        beginTable(
                new TableFile(
                        TableSchema.CONCEPTS,
                        path,
                        vocabulary.scheme(),
                        columns(TableSchema.CONCEPTS)));
        // Broader concepts come first, because a row may refer only to a concept that exists
        // already.
        var byDepth = new TreeMap<Integer, List<Concept>>();
        for (Concept concept : vocabulary.concepts().values()) {
            int depth = vocabulary.selfAndBroader(concept.code()).size();
            byDepth.computeIfAbsent(depth, any -> new ArrayList<>()).add(concept);
        }
        for (List<Concept> level : byDepth.values()) {
            for (Concept concept : level) {
                row(
                        path,
                        TableSchema.CONCEPTS,
                        Arrays.<@Nullable Object>asList(
                                concept.code(),
                                concept.broader(),
                                concept.groups(),
                                concept.labelEn(),
                                concept.labelNl(),
                                concept.altLabelsEn(),
                                concept.altLabelsNl(),
                                concept.definitionEn(),
                                concept.definitionNl(),
                                concept.iri(),
                                concept.position()));
            }
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        TableSchema table = TableSchema.ofKind(record.kind());
        Entity entered = record.withStated(RecordStatements.asEntered(record.stated()));
        row(
                table.label() + ".csv",
                table,
                columns(table).stream().map(column -> RecordCells.of(entered, column)).toList());
        for (WorkPackage workPackage : record.workPackages()) {
            row(
                    TableSchema.WORK_PACKAGES,
                    workPackage.initiative(),
                    workPackage.code(),
                    workPackage.title(),
                    workPackage.leadInstitution(),
                    workPackage.sources());
        }
        for (Part part : record.parts()) {
            part(part);
        }
        for (Statement statement : record.stated().statements()) {
            if (!statement.withRecord()) {
                statement(record.id(), statement);
            }
        }
        for (Authorisation authorisation : record.authorisations()) {
            row(
                    TableSchema.AUTHORISATIONS,
                    authorisation.id(),
                    authorisation.holder(),
                    authorisation.scheme(),
                    authorisation.type(),
                    authorisation.number(),
                    authorisation.issuer(),
                    authorisation.issuedOn(),
                    authorisation.expiresOn(),
                    authorisation.state(),
                    authorisation.sources(),
                    authorisation.note());
        }
    }

    private void part(Part part) throws IOException {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(part.id());
        cells.add(part.owner());
        part.type().definition().fields().forEach(field -> cells.add(part.value(field.name())));
        cells.add(part.sources());
        TableSchema table = TableSchema.ofParts(part.type());
        row(table.label() + ".csv", table, cells);
    }

    private void statement(String record, Statement statement) throws IOException {
        StatementDetail detail = statement.detail();
        row(
                TableSchema.STATEMENTS,
                record,
                statement.field(),
                statement.value(),
                statement.claim() == Statement.Claim.NO ? false : null,
                statement.claim() == Statement.Claim.COMPLETE ? true : null,
                detail == null ? null : detail.status(),
                detail == null ? null : detail.statusOn(),
                detail == null ? null : detail.scales(),
                detail == null ? null : detail.grade(),
                detail == null ? null : detail.batchScale(),
                detail == null ? null : detail.productTypes(),
                detail == null ? null : detail.openToThirdParties(),
                statement.statedOn(),
                statement.retrievedOn(),
                statement.validFrom(),
                statement.validTo(),
                statement.rank() == Statement.Rank.NORMAL ? null : statement.rank(),
                statement.method(),
                statement.actor(),
                statement.sources(),
                statement.note());
    }

    @Override
    public void relation(Relation relation, EntityName from, EntityName to) throws IOException {
        RelationStatement plain = RelationStatement.PLAIN;
        row(
                TableSchema.RELATIONS,
                relation.from(),
                relation.type(),
                relation.to(),
                relation.role(),
                relation.validFrom(),
                relation.validTo(),
                relation.statement().asserted() ? null : false,
                relation.statement().statedOn(),
                relation.statement().retrievedOn(),
                relation.statement().equals(plain) ? null : relation.statement().method(),
                relation.statement().actor(),
                relation.sources(),
                relation.statement().note());
    }

    @Override
    public void notCounting(Relation relation, EntityName from, EntityName to) throws IOException {
        relation(relation, from, to);
    }

    @Override
    public void retired(RetiredId id) throws IOException {
        row(TableSchema.RETIRED_IDS, id.id(), id.kind(), id.into());
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter csv : openWriters.values()) {
            csv.close();
        }
        // Tables that others refer to come first. Sites hold authorisations, so authorisations come
        // near the end.
        List<TableFile> order =
                tables.values().stream()
                        .sorted(java.util.Comparator.comparing(TableFile::table))
                        .toList();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "datapackage.json");
            zip.write(DataPackageDescriptor.of(metadata, order).getBytes(StandardCharsets.UTF_8));
            for (TableFile table : order) {
                entry(zip, table.path());
                Files.copy(folder.resolve(table.path()), zip);
                Files.delete(folder.resolve(table.path()));
            }
        }
    }

    private void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        // A fixed time, so that the same state gives the same bytes.
        entry.setLastModifiedTime(FileTime.from(metadata.changedAt()));
        zip.putNextEntry(entry);
    }
}
