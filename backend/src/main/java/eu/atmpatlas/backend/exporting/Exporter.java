package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.RelationColumn;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes exactly the records that match a query, in its order and in bounded memory. The index
 * supplies the ids, the graph the records, in batches.
 */
@Component
final class Exporter {

    private static final int BATCH_SIZE = 500;

    private final SearchIndex index;
    private final Entities entities;
    private final Relations relations;
    private final SourceRepository sources;
    private final ExportColumns columns;
    private final Clock clock;
    private final String attribution;

    Exporter(
            SearchIndex index,
            Entities entities,
            Relations relations,
            SourceRepository sources,
            Vocabularies vocabularies,
            Clock clock,
            @Value("${atlas.about.attribution:ATMP Atlas, CC BY 4.0}") String attribution) {
        this.index = index;
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.columns = new ExportColumns(vocabularies);
        this.clock = clock;
        this.attribution = attribution;
    }

    /**
     * Finds the records to export.
     *
     * @throws eu.atmpatlas.backend.error.BadInputException that names the error of the query
     */
    SearchResult find(ExportSpecification specification) {
        return index.search(specification.query());
    }

    /** Writes the matches. */
    void write(ExportSpecification specification, SearchResult matches, OutputStream out)
            throws IOException {
        boolean synthetic = entities.counts().synthetic() > 0;
        var metadata =
                new ExportMetadata(
                        specification,
                        matches.total(),
                        specification.query().includeMay() ? matches.mayTotal() : 0,
                        attribution,
                        synthetic);
        List<ExportColumn> shown = columns.of(specification, LocalDate.now(clock));
        try (RecordWriter writer =
                switch (specification.format()) {
                    case CSV -> new CsvRecordWriter(out, metadata, shown, specification.csv());
                    case XLSX -> new XlsxRecordWriter(out, metadata, shown);
                    case GEOJSON -> new JsonRecordWriter(out, metadata, shown, true);
                    case JSON -> new JsonRecordWriter(out, metadata, shown, false);
                }) {
            var batch = new ArrayList<SearchHit>(BATCH_SIZE);
            matches.forEach(
                    specification.order(),
                    hit -> {
                        batch.add(hit);
                        if (batch.size() == BATCH_SIZE) {
                            write(batch, specification, writer);
                            batch.clear();
                        }
                    });
            write(batch, specification, writer);
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNull(broken.getCause());
        }
    }

    private void write(
            List<SearchHit> hits, ExportSpecification specification, RecordWriter writer) {
        List<String> ids = hits.stream().map(SearchHit::id).toList();
        Map<String, Entity> records = entities.byIds(ids);
        Map<String, Map<String, String>> relatedNames =
                relatedNames(ids, KindMapping.of(specification.kind()).table().relation());
        Map<String, String> urls = urls(records);
        try {
            for (SearchHit hit : hits) {
                Entity record = records.get(hit.id());
                // Removed since the search.
                if (record != null) {
                    List<String> sourceUrls =
                            record.stated().sources().stream()
                                    .map(urls::get)
                                    .filter(Objects::nonNull)
                                    .toList();
                    writer.write(
                            new ExportRow(
                                    record,
                                    hit.distanceKm(),
                                    hit.certainty(),
                                    relatedNames.getOrDefault(hit.id(), Map.of()),
                                    sourceUrls,
                                    urls));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, Map<String, String>> relatedNames(
            List<String> ids, @Nullable RelationColumn column) {
        if (column == null || ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Relation>> byRecord =
                relations.all(ids, Set.of(column.type()), column.direction());
        var others = new HashSet<String>();
        byRecord.forEach((id, all) -> all.forEach(relation -> others.add(relation.otherEnd(id))));
        Map<String, Entity> otherRecords = entities.byIds(others);
        LocalDate today = LocalDate.now(clock);
        var namesByRecord = new HashMap<String, Map<String, String>>();
        byRecord.forEach((id, all) -> {
            var names = new LinkedHashMap<String, String>();
            for (Relation relation : all) {
                Entity other = otherRecords.get(relation.otherEnd(id));
                if (other != null && relation.isValidOn(today)) {
                    names.put(other.id(), other.name());
                }
            }
            namesByRecord.put(id, names);
        });
        return namesByRecord;
    }

    private Map<String, String> urls(Map<String, Entity> records) {
        var ids = new HashSet<String>();
        for (Entity record : records.values()) {
            ids.addAll(record.stated().sources());
            record.stated().statements().forEach(each -> ids.addAll(each.sources()));
        }
        var urls = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            for (Source source : sources.findAllByIdIn(ids)) {
                String url = source.url();
                if (url != null) {
                    urls.put(source.id(), url);
                }
            }
        }
        return urls;
    }
}
