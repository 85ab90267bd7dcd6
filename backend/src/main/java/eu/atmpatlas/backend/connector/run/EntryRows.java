package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.connector.model.RegisterAuthorisation;
import eu.atmpatlas.backend.connector.model.RegisterPart;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.run.RunTables.Row;
import eu.atmpatlas.backend.importing.csv.MultiValueCell;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the rows for what an entry states and the atlas does not have yet. */
final class EntryRows {

    private static final String SCHEME = "authorisation";

    private final RunTables tables;
    private final ConnectorFindings findings;
    private final FieldRows fieldRows;
    private final LocalDate today;

    /** Identifiers of records after the run, because several entries can add some to one. */
    private final Map<String, Set<Identifier>> identifiers = new HashMap<>();

    private final Map<String, Entity> identified = new LinkedHashMap<>();

    EntryRows(RunTables tables, ConnectorFindings findings, LocalDate today) {
        this.tables = tables;
        this.findings = findings;
        this.fieldRows = new FieldRows(tables, findings, today);
        this.today = today;
    }

    /**
     * Adds the rows of an entry that has a record.
     *
     * @return number of statements, parts and identifiers that are new
     */
    long addTo(Entity record, MatchedEntry match) {
        RegisterRecord entry = match.entry();
        long added =
                fieldRows.add(entry, record)
                        + addParts(entry, record.id(), record)
                        + addIdentifiers(entry, record, match.owners());
        if (added > 0) {
            addSource(entry);
        }
        return added;
    }

    /** Adds the rows of a record that is created for an entry. */
    void create(RegisterRecord entry) {
        String id = Objects.requireNonNull(entry.newId());
        var cells = new HashMap<String, String>();
        cells.put("id", id);
        cells.put("name", shortened(entry.name()));
        cells.put("sources", entry.source().id());
        put(cells, "lastVerified", entry.day());
        put(cells, KindFields.COUNTRY.name(), entry.country());
        cells.put(
                "identifiers",
                MultiValueCell.join(
                        Stream.concat(
                                        entry.identifiers().stream(),
                                        entry.furtherIdentifiers().stream())
                                .map(Identifier::key)
                                .toList()));
        TableSchema table = TableSchema.ofKind(Objects.requireNonNull(entry.kind()));
        tables.add(table, RunTables.NEW, new Row(entry.key(), cells));
        fieldRows.addToNew(entry, id);
        addParts(entry, id, null);
        addSource(entry);
    }

    /** Names longer than a line are cut at a word. */
    private static String shortened(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        if (line.length() <= 300) {
            return line;
        }
        int space = line.lastIndexOf(' ', 299);
        return line.substring(0, space > 200 ? space : 299) + "…";
    }

    void addSource(RegisterRecord entry) {
        tables.add(
                TableSchema.SOURCES,
                "",
                new Row(
                        entry.source().id(),
                        Map.of(
                                "id",
                                entry.source().id(),
                                "title",
                                shortened(entry.source().title()),
                                "url",
                                entry.source().address(),
                                "retrievedOn",
                                today.toString())));
    }

    private long addParts(RegisterRecord entry, String id, @Nullable Entity record) {
        long added = 0;
        for (RegisterPart part : entry.parts()) {
            if (record == null || record.parts(part.type()).stream().noneMatch(isSame(part))) {
                var cells = new HashMap<>(part.values());
                cells.put("id", part.id());
                cells.put(part.type().definition().ownerField(), id);
                cells.put("sources", entry.source().id());
                tables.add(TableSchema.ofParts(part.type()), "", new Row(entry.key(), cells));
                added++;
            }
        }
        for (RegisterAuthorisation authorisation : entry.authorisations()) {
            if (record == null
                    || record.authorisations().stream().noneMatch(isSame(authorisation))) {
                var cells = new HashMap<String, String>();
                cells.put("id", authorisation.id());
                cells.put("holder", id);
                cells.put("scheme", SCHEME);
                cells.put("type", authorisation.type());
                put(cells, "number", authorisation.number());
                put(cells, "issuedOn", authorisation.issuedOn());
                put(cells, "note", authorisation.note());
                cells.put("sources", entry.source().id());
                tables.add(TableSchema.AUTHORISATIONS, "", new Row(entry.key(), cells));
                added++;
            }
        }
        return added;
    }

    private static java.util.function.Predicate<Part> isSame(RegisterPart part) {
        return other ->
                other.id().equals(part.id())
                        || part.sameBy().stream()
                                .allMatch(field ->
                                        Objects.equals(
                                                other.value(field), part.values().get(field)));
    }

    private static java.util.function.Predicate<Authorisation> isSame(RegisterAuthorisation one) {
        return other ->
                other.id().equals(one.id())
                        || (one.number() != null && one.number().equals(other.number()));
    }

    private long addIdentifiers(RegisterRecord entry, Entity record, Map<String, String> owners) {
        Set<Identifier> all =
                identifiers.computeIfAbsent(
                        record.id(), any -> new LinkedHashSet<>(record.stated().identifiers()));
        long added = 0;
        for (Identifier identifier : entry.identifiers()) {
            added += owners.containsKey(identifier.key()) || !all.add(identifier) ? 0 : 1;
        }
        for (Identifier identifier : entry.furtherIdentifiers()) {
            String owner = owners.get(identifier.key());
            List<Identifier> sameScheme =
                    all.stream().filter(each -> each.scheme().equals(identifier.scheme())).toList();
            if (owner != null && !owner.equals(record.id())) {
                report(entry, record, Type.CONFLICT, identifier, "belongs to " + owner);
            } else if (sameScheme.isEmpty()) {
                all.add(identifier);
                added++;
            } else if (!sameScheme.contains(identifier)) {
                report(
                        entry,
                        record,
                        Type.DIFFERENT,
                        identifier,
                        "the atlas has " + sameScheme.getFirst().key());
            }
        }
        if (added > 0) {
            identified.put(record.id(), record);
        }
        return added;
    }

    private void report(
            RegisterRecord entry, Entity record, Type type, Identifier identifier, String text) {
        findings.add(
                new ConnectorFinding(
                        type, entry.key(), record.id(), "identifiers", identifier.key(), text));
    }

    /** Adds the rows of records that get identifiers; to be called once, after all entries. */
    void finish() {
        identified.forEach((id, record) ->
                tables.add(
                        TableSchema.ofKind(record.kind()),
                        RunTables.IDENTIFIERS,
                        new Row(
                                id,
                                Map.of(
                                        "id",
                                        id,
                                        "identifiers",
                                        MultiValueCell.join(
                                                Objects.requireNonNull(identifiers.get(id)).stream()
                                                        .map(Identifier::key)
                                                        .toList())))));
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
