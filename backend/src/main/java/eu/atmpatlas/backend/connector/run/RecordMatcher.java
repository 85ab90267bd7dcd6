package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the records that entries of a register are about: by identifiers only. A record with the
 * same name, and the same country if both state one, is a candidate that a person has to look at.
 */
final class RecordMatcher {

    private final Entities entities;

    RecordMatcher(Entities entities) {
        this.entities = entities;
    }

    /** Matches a batch of entries, with a few round trips. */
    List<MatchedEntry> match(List<RegisterRecord> entries) {
        var keys = new LinkedHashSet<String>();
        entries.forEach(entry -> named(entry).map(Identifier::key).forEach(keys::add));
        Map<String, String> owners = entities.idsByIdentifier(keys);
        var wanted = new LinkedHashSet<>(owners.values());
        entries.forEach(entry -> Stream.ofNullable(entry.recordId()).forEach(wanted::add));
        Map<String, Entity> records = entities.byIds(wanted);
        Map<RegisterRecord, List<String>> candidates = candidates(entries, owners, records);
        return entries.stream()
                .map(entry -> {
                    List<String> ids = ids(entry, owners, records);
                    return new MatchedEntry(
                            entry,
                            ids.size() == 1 ? records.get(ids.getFirst()) : null,
                            ids.size() > 1 ? ids : List.of(),
                            candidates.getOrDefault(entry, List.of()),
                            ownersOf(entry, owners));
                })
                .toList();
    }

    private static Stream<Identifier> named(RegisterRecord entry) {
        return Stream.concat(
                Stream.concat(entry.identifiers().stream(), entry.furtherIdentifiers().stream()),
                entry.relations().stream().map(relation -> relation.to()));
    }

    /** The records that the entry names: one, none, or several that contradict each other. */
    private static List<String> ids(
            RegisterRecord entry, Map<String, String> owners, Map<String, Entity> records) {
        Entity named = entry.recordId() == null ? null : records.get(entry.recordId());
        return Stream.concat(
                        named != null && named.kind() == entry.kind()
                                ? Stream.of(named.id())
                                : Stream.<String>empty(),
                        entry.identifiers().stream()
                                .map(identifier -> owners.get(identifier.key()))
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static Map<String, String> ownersOf(RegisterRecord entry, Map<String, String> owners) {
        var own = new LinkedHashMap<String, String>();
        named(entry)
                .forEach(identifier -> {
                    String owner = owners.get(identifier.key());
                    if (owner != null) {
                        own.put(identifier.key(), owner);
                    }
                });
        return own;
    }

    /** Records with the name, or the id, of entries whose identifiers no record has. */
    private Map<RegisterRecord, List<String>> candidates(
            List<RegisterRecord> entries, Map<String, String> owners, Map<String, Entity> records) {
        var unmatched = new EnumMap<EntityKind, List<RegisterRecord>>(EntityKind.class);
        for (RegisterRecord entry : entries) {
            EntityKind kind = entry.kind();
            if (kind != null && ids(entry, owners, records).isEmpty()) {
                unmatched.computeIfAbsent(kind, any -> new ArrayList<>()).add(entry);
            }
        }
        var candidates = new LinkedHashMap<RegisterRecord, List<String>>();
        unmatched.forEach((kind, open) -> addCandidates(kind, open, candidates));
        return candidates;
    }

    private void addCandidates(
            EntityKind kind,
            List<RegisterRecord> entries,
            Map<RegisterRecord, List<String>> candidates) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.name().strip().toLowerCase(Locale.ROOT)));
        List<Entity> named = entities.named(kind, names);
        Set<String> newIds = new LinkedHashSet<>();
        entries.forEach(entry -> Stream.ofNullable(entry.newId()).forEach(newIds::add));
        Set<String> taken = entities.byIds(newIds).keySet();
        for (RegisterRecord entry : entries) {
            var ids = new LinkedHashSet<String>();
            named.stream()
                    .filter(record -> record.name().equalsIgnoreCase(entry.name().strip()))
                    .filter(record -> sameCountry(record, entry))
                    .forEach(record -> ids.add(record.id()));
            if (entry.newId() != null && taken.contains(entry.newId())) {
                ids.add(entry.newId());
            }
            candidates.put(entry, List.copyOf(ids));
        }
    }

    private static boolean sameCountry(Entity record, RegisterRecord entry) {
        List<String> countries = record.stated().codes(KindFields.COUNTRY.name());
        return entry.country() == null
                || countries.isEmpty()
                || countries.contains(entry.country());
    }
}
