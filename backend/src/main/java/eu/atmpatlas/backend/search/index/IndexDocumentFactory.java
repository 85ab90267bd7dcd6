package eu.atmpatlas.backend.search.index;

import static eu.atmpatlas.backend.search.segment.IndexSchema.KEY_END;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.certainty.EvidenceReader;
import eu.atmpatlas.backend.search.certainty.FacetEvidence;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.text.CityNames;
import eu.atmpatlas.backend.search.text.Tokenizer;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.place.Location;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the index document of a record. */
final class IndexDocumentFactory {

    /** Sorts after every country code. */
    private static final String NO_COUNTRY = "~";

    /** Maximum length of a key: Lucene limits terms, and longer names need not be distinguished. */
    private static final int MAX_KEY_LENGTH = 1_000;

    private static final CityNames CITY_NAMES = CityNames.read();

    private final EvidenceReader evidence;

    IndexDocumentFactory(EvidenceReader evidence) {
        this.evidence = evidence;
    }

    /**
     * Builds a document.
     *
     * @param day on which statements must not be past their due date
     */
    Document make(IndexedRecord record, LocalDate day) {
        var document = new Document();
        addIdentity(document, record);
        addText(document, record);
        addPlace(document, record);
        addFacets(document, record, day);
        for (LocalDate due : evidence.dueDays(record.entity())) {
            document.add(new StringField(IndexSchema.DUE, due.toString(), Field.Store.NO));
        }
        return document;
    }

    private static void addIdentity(Document document, IndexedRecord record) {
        var entity = record.entity();
        var id = new BytesRef(entity.id());
        document.add(new StringField(IndexSchema.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(IndexSchema.ID, id));
        document.add(new StringField(IndexSchema.KIND, entity.kind().name(), Field.Store.YES));
        document.add(
                new NumericDocValuesField(IndexSchema.UPDATED, entity.updatedAt().toEpochMilli()));
        document.add(new BinaryDocValuesField(IndexSchema.NAME, new BytesRef(entity.name())));
        document.add(new StoredField(IndexSchema.NAME, entity.name()));
        record.otherNames().forEach(name -> document.add(new StoredField(IndexSchema.ALIAS, name)));
        entity.stated().codes("status").stream()
                .findFirst()
                .ifPresent(code ->
                        document.add(
                                new BinaryDocValuesField(IndexSchema.STATUS, new BytesRef(code))));
        beginOf(entity)
                .ifPresent(
                        begin -> document.add(new NumericDocValuesField(IndexSchema.BEGIN, begin)));
        for (var operator : record.operators()) {
            document.add(new StringField(IndexSchema.OPERATOR, operator.id(), Field.Store.NO));
        }
    }

    /** The day on which a record begins, as {@link IndexSchema#BEGIN} has it. */
    private static Optional<Long> beginOf(Entity entity) {
        return Optional.ofNullable(KindFields.of(entity.kind()).begin())
                .map(entity::value)
                .map(day ->
                        Long.valueOf((day.toString().replace("-", "") + "0000").substring(0, 8)));
    }

    private static void addText(Document document, IndexedRecord record) {
        var entity = record.entity();
        addTokens(document, IndexSchema.NAME_TOKENS, List.of(entity.name()));
        addTokens(document, IndexSchema.ALIAS_TOKENS, record.otherNames());
        addTokens(document, IndexSchema.PLACE_TOKENS, record.placeNames());
        addTokens(document, IndexSchema.PLACE_TOKENS, otherCityNames(record));
        String nameKey = key(entity.name()) + KEY_END + entity.id();
        String country = entity.stated().codes("country").stream().findFirst().orElse(NO_COUNTRY);
        document.add(new SortedDocValuesField(IndexSchema.NAME_KEY, new BytesRef(nameKey)));
        document.add(
                new SortedDocValuesField(
                        IndexSchema.COUNTRY_KEY, new BytesRef(country + KEY_END + nameKey)));
        for (String name : record.otherNames()) {
            document.add(
                    new SortedSetDocValuesField(
                            IndexSchema.ALIAS_KEYS, new BytesRef(key(name) + KEY_END)));
        }
    }

    private static List<String> otherCityNames(IndexedRecord record) {
        Location location = record.entity().stated().location();
        return location == null || location.city() == null
                ? List.of()
                : CITY_NAMES.otherNames(location.city(), record.entity().stated().codes("country"));
    }

    private static void addTokens(Document document, String field, List<String> texts) {
        var tokens = new LinkedHashSet<String>();
        texts.forEach(text -> tokens.addAll(Tokenizer.tokens(text)));
        tokens.forEach(token -> document.add(new StringField(field, token, Field.Store.NO)));
    }

    private static String key(String name) {
        String key = Tokenizer.sortKey(name);
        return key.length() <= MAX_KEY_LENGTH ? key : key.substring(0, MAX_KEY_LENGTH);
    }

    private static void addPlace(Document document, IndexedRecord record) {
        Location location = record.entity().stated().location();
        if (location != null) {
            var point = location.point();
            document.add(
                    new NumericDocValuesField(
                            IndexSchema.LAT, Double.doubleToRawLongBits(point.lat())));
            document.add(
                    new NumericDocValuesField(
                            IndexSchema.LON, Double.doubleToRawLongBits(point.lon())));
        }
    }

    private void addFacets(Document document, IndexedRecord record, LocalDate day) {
        Entity entity = record.entity();
        for (FacetDefinition facet : Facets.of(entity.kind())) {
            add(document, facet.name(), evidence.read(entity, record.statedBy(facet), facet, day));
            if (EvidenceReader.hasStatuses(entity, facet)) {
                for (String status : evidence.statuses()) {
                    document.add(
                            new StringField(
                                    IndexSchema.statuses(facet.name()), status, Field.Store.NO));
                    add(
                            document,
                            IndexSchema.withStatus(facet.name(), status),
                            evidence.read(entity, facet, day, status));
                }
            }
        }
    }

    private static void add(Document document, String facet, FacetEvidence found) {
        addCodes(document, IndexSchema.facet(facet), found.certain());
        addCodes(document, IndexSchema.stale(facet), found.stale());
        addCodes(document, IndexSchema.narrower(facet), found.narrower());
        if (found.open()) {
            document.add(new StringField(IndexSchema.OPEN, facet, Field.Store.NO));
            addCodes(document, IndexSchema.denied(facet), found.denied());
        }
    }

    private static void addCodes(Document document, String field, Set<String> codes) {
        codes.forEach(code -> document.add(new StringField(field, code, Field.Store.NO)));
    }
}
