package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeTitleWriter;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.change.StatementChangeWriter;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;

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
    private final ChangeTitleWriter titles;
    private final StatementChangeWriter statements;

    FeedEntryMapper(
            Entities entities,
            PublicUrl address,
            MessageCatalogue messages,
            ChangeTitleWriter titles,
            StatementChangeWriter statements) {
        this.entities = entities;
        this.address = address;
        this.messages = messages;
        this.titles = titles;
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
                titles.write(change, id -> name(records.get(id)), language),
                text(change, language),
                change.actor(),
                change.at(),
                change.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static @Nullable String name(@Nullable Entity record) {
        return record == null ? null : record.name();
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
