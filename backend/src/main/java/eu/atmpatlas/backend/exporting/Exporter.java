package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.search.Matches;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
 * Writes exactly the records that a query finds, in its order and in bounded memory: the index
 * gives the ids, the graph what is known of them, some hundred at a time.
 */
@Component
final class Exporter {

    private static final int BATCH = 500;

    private final SearchIndex index;
    private final Entities entities;
    private final Relations relations;
    private final Sources sources;
    private final ExportColumns columns;
    private final String attribution;

    Exporter(
            SearchIndex index,
            Entities entities,
            Relations relations,
            Sources sources,
            Vocabularies vocabularies,
            @Value("${atlas.about.attribution:ATMP Atlas, CC BY 4.0}") String attribution) {
        this.index = index;
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.columns = new ExportColumns(vocabularies);
        this.attribution = attribution;
    }

    /**
     * The records that are to be exported, found at this moment.
     *
     * @throws eu.atmpatlas.backend.platform.BadInputException naming what is wrong with the query
     */
    Matches find(ExportOrder order) {
        return index.matches(order.query());
    }

    /** Writes them. */
    void write(ExportOrder order, Matches matches, OutputStream out) throws IOException {
        boolean synthetic = entities.counts().synthetic() > 0;
        var note = new ExportNote(order, matches.total(), attribution, synthetic);
        List<ExportColumn> shown = columns.of(order);
        try (RecordWriter writer =
                switch (order.format()) {
                    case CSV -> new CsvRecords(out, note, shown);
                    case XLSX -> new XlsxRecords(out, note, shown);
                    case GEOJSON -> new JsonRecords(out, note, shown, true);
                    case JSON -> new JsonRecords(out, note, shown, false);
                }) {
            var batch = new ArrayList<SearchHit>(BATCH);
            matches.forEach(
                    order.order(),
                    hit -> {
                        batch.add(hit);
                        if (batch.size() == BATCH) {
                            write(batch, order, writer);
                            batch.clear();
                        }
                    });
            write(batch, order, writer);
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNull(broken.getCause());
        }
    }

    private void write(List<SearchHit> hits, ExportOrder order, RecordWriter writer) {
        List<String> ids = hits.stream().map(SearchHit::id).toList();
        Map<String, Entity> records = entities.byIds(ids);
        Map<String, Map<String, String>> tied = tied(ids, TieColumn.of(order.kind()));
        Map<String, String> urls = urls(records);
        try {
            for (SearchHit hit : hits) {
                Entity record = records.get(hit.id());
                // Removed since it was found.
                if (record != null) {
                    List<String> own =
                            record.stated().sources().stream()
                                    .map(urls::get)
                                    .filter(Objects::nonNull)
                                    .toList();
                    writer.write(
                            new ExportRow(
                                    record,
                                    hit.distanceKm(),
                                    tied.getOrDefault(hit.id(), Map.of()),
                                    own));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, Map<String, String>> tied(List<String> ids, @Nullable TieColumn tie) {
        if (tie == null || ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Relation>> ties = relations.all(ids, Set.of(tie.type()), tie.direction());
        var others = new HashSet<String>();
        ties.forEach((id, all) -> all.forEach(each -> others.add(each.otherThan(id))));
        Map<String, Entity> named = entities.byIds(others);
        var tied = new HashMap<String, Map<String, String>>();
        ties.forEach((id, all) -> {
            var names = new LinkedHashMap<String, String>();
            for (Relation each : all) {
                Entity other = named.get(each.otherThan(id));
                if (other != null && !hasEnded(each)) {
                    names.put(other.id(), other.name());
                }
            }
            tied.put(id, names);
        });
        return tied;
    }

    private static boolean hasEnded(Relation tie) {
        LocalDate last = tie.validTo();
        return last != null && last.isBefore(LocalDate.now());
    }

    private Map<String, String> urls(Map<String, Entity> records) {
        var ids = new HashSet<String>();
        records.values().forEach(record -> ids.addAll(record.stated().sources()));
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
