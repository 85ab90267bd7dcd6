package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Describes changes in text, with one database round trip for the names of all records that they
 * touch.
 */
@Component
class FeedEntryMapper {

    private final Entities entities;
    private final PublicUrl address;

    FeedEntryMapper(Entities entities, PublicUrl address) {
        this.entities = entities;
        this.address = address;
    }

    /** The changes as entries, in the same order. */
    List<FeedEntry> entries(List<PublishedChange> changes) {
        var ids = new HashSet<String>();
        changes.forEach(change -> ids.addAll(change.records()));
        Map<String, Entity> records = entities.byIds(ids);
        return changes.stream().map(change -> entry(change, records)).toList();
    }

    private FeedEntry entry(PublishedChange change, Map<String, Entity> records) {
        String page =
                change.records().stream()
                        .map(records::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(record -> "/" + record.kind().path() + "/" + record.id())
                        .orElse("/");
        return new FeedEntry(
                address.of("/changes#" + change.number()),
                address.of(page),
                title(change, records),
                text(change),
                change.actor(),
                change.at(),
                change.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static String title(PublishedChange change, Map<String, Entity> records) {
        return "%s: %s %s"
                .formatted(name(change, records), subjectLabel(change), operationLabel(change));
    }

    private static String name(PublishedChange change, Map<String, Entity> records) {
        if (change.withheld()) {
            return "A person";
        }
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        String own = state == null ? null : ownName(change.subject(), state);
        if (own != null) {
            return own;
        }
        if (change.records().isEmpty()) {
            return change.subjectId();
        }
        return change.records().stream()
                .map(id -> records.containsKey(id) ? records.get(id).name() : id)
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private static @Nullable String ownName(Subject subject, Map<String, Object> state) {
        Object name =
                switch (subject) {
                    case ENTITY -> state.get("name");
                    case SOURCE -> state.get("title");
                    case CONCEPT -> state.get("labelEn");
                    case VOCABULARY -> state.get("titleEn");
                    case RELATION, AUTHORISATION, WORK_PACKAGE -> null;
                };
        return name == null ? null : name.toString();
    }

    private static String subjectLabel(PublishedChange change) {
        return switch (change.subject()) {
            case ENTITY -> change.kind() == null ? "record" : change.kind().path();
            case RELATION -> "relation " + type(change);
            case AUTHORISATION -> "authorisation " + type(change);
            case WORK_PACKAGE -> "work package";
            case SOURCE -> "source";
            case CONCEPT -> "concept";
            case VOCABULARY -> "vocabulary";
        };
    }

    private static String type(PublishedChange change) {
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        Object type = state == null ? null : state.get("type");
        return type == null ? "" : type.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String operationLabel(PublishedChange change) {
        return switch (change.operation()) {
            case CREATED -> "added";
            case UPDATED -> "changed";
            case REMOVED -> "removed";
            case MERGED -> "merged into another";
        };
    }

    private static String text(PublishedChange change) {
        var text = new StringBuilder();
        if (!change.fields().isEmpty()) {
            text.append("Fields: ").append(String.join(", ", change.fields())).append(". ");
        }
        if (change.reason() != null) {
            text.append("Reason: ").append(change.reason()).append(". ");
        }
        if (!change.sources().isEmpty()) {
            text.append("Sources: ")
                    .append(
                            change.sources().stream()
                                    .map(source -> source.title())
                                    .collect(Collectors.joining("; ")))
                    .append(". ");
        }
        return text.append("Change ").append(change.number()).append('.').toString();
    }
}
