package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.change.StatementChangeWriter;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
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

    /** Changes of statements that an entry spells out; it counts the others. */
    private static final int MAX_STATEMENTS = 20;

    private final Entities entities;
    private final PublicUrl address;
    private final MessageCatalogue messages;
    private final StatementChangeWriter statements;

    FeedEntryMapper(
            Entities entities,
            PublicUrl address,
            MessageCatalogue messages,
            StatementChangeWriter statements) {
        this.entities = entities;
        this.address = address;
        this.messages = messages;
        this.statements = statements;
    }

    /** The changes as entries in a language, in the same order. */
    List<FeedEntry> entries(List<PublishedChange> changes, Language language) {
        var ids = new HashSet<String>();
        changes.forEach(change -> ids.addAll(change.records()));
        Map<String, Entity> records = entities.byIds(ids);
        return changes.stream().map(change -> entry(change, records, language)).toList();
    }

    private FeedEntry entry(
            PublishedChange change, Map<String, Entity> records, Language language) {
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
                title(change, records, language),
                text(change, language),
                change.actor(),
                change.at(),
                change.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    private String title(PublishedChange change, Map<String, Entity> records, Language language) {
        return "%s: %s %s"
                .formatted(
                        name(change, records, language),
                        subjectLabel(change, language),
                        message(language, "feed." + change.operation()));
    }

    private String name(PublishedChange change, Map<String, Entity> records, Language language) {
        if (change.withheld()) {
            return message(language, "feed.person");
        }
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        String own = state == null ? null : ownName(change.subject(), state, language);
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

    private static @Nullable String ownName(
            Subject subject, Map<String, Object> state, Language language) {
        Object name =
                switch (subject) {
                    case ENTITY -> state.get("name");
                    case SOURCE -> state.get("title");
                    case CONCEPT -> state.get(Language.choose(language, "labelEn", "labelNl"));
                    case VOCABULARY -> state.get(Language.choose(language, "titleEn", "titleNl"));
                    default -> null;
                };
        return name == null ? null : name.toString();
    }

    private String subjectLabel(PublishedChange change, Language language) {
        return switch (change.subject()) {
            case ENTITY -> kindLabel(change.kind(), language);
            case RELATION ->
                    message(language, "feed.relation", relationLabel(type(change), language));
            case AUTHORISATION ->
                    message(
                            language,
                            "feed.authorisation",
                            type(change).toLowerCase(Locale.ROOT).replace('_', ' '));
            case WORK_PACKAGE -> message(language, "feed.workPackage");
            case SOURCE -> message(language, "feed.source");
            case CONCEPT -> message(language, "feed.concept");
            case VOCABULARY -> message(language, "feed.vocabulary");
            default -> message(language, "feed.part." + change.subject());
        };
    }

    /** The label of a relation from its start; one without direction has a single label. */
    private String relationLabel(String type, Language language) {
        String plain = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        String label = optional(language, "relation." + type, plain);
        return optional(language, "relation.%s.out".formatted(type), label)
                .toLowerCase(Locale.ROOT);
    }

    private String kindLabel(@Nullable EntityKind kind, Language language) {
        return kind == null
                ? message(language, "feed.record")
                : optional(language, "kind." + kind, kind.path()).toLowerCase(Locale.ROOT);
    }

    /** A message, or another text where a language has none for the key. */
    private String optional(Language language, String key, String otherwise) {
        Locale locale = Locale.of(Language.choose(language, "en", "nl"));
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private static String type(PublishedChange change) {
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        Object type = state == null ? null : state.get("type");
        return type == null ? "" : type.toString();
    }

    private String text(PublishedChange change, Language language) {
        var lines = new ArrayList<String>();
        if (!change.fields().isEmpty()) {
            lines.add(message(language, "feed.fields", String.join(", ", change.fields())));
        }
        change.statements().stream()
                .limit(MAX_STATEMENTS)
                .map(statement -> statements.write(statement, change.sources(), language) + ".")
                .forEach(lines::add);
        if (change.statements().size() > MAX_STATEMENTS) {
            int more = change.statements().size() - MAX_STATEMENTS;
            lines.add(message(language, "feed.more", more) + ".");
        }
        if (change.reason() != null) {
            lines.add(message(language, "feed.reason", change.reason()));
        }
        if (!change.sources().isEmpty()) {
            lines.add(
                    message(
                            language,
                            "feed.sources",
                            change.sources().stream()
                                    .map(source -> source.title())
                                    .collect(Collectors.joining("; "))));
        }
        lines.add(message(language, "feed.change", String.valueOf(change.number())));
        return String.join(" ", lines);
    }

    private String message(Language language, String key, Object... parameters) {
        return messages.text(Language.choose(language, "en", "nl"), key, parameters);
    }
}
