package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes on one line what changed, from the message catalogue. */
@Component
public final class ChangeTitleWriter {

    private final MessageCatalogue messages;

    ChangeTitleWriter(MessageCatalogue messages) {
        this.messages = messages;
    }

    /**
     * Writes what changed and how: {@code Alpha Hospital – Alpha Cell Facility: relation operates
     * added}.
     *
     * @param nameOf name of a record by id; null if there is no such record
     */
    public String write(
            PublishedChange change,
            Function<String, @Nullable String> nameOf,
            @Nullable Language language) {
        return "%s: %s %s"
                .formatted(
                        name(change, nameOf, language),
                        subjectLabel(change, language),
                        message(language, "feed." + change.operation()));
    }

    private String name(
            PublishedChange change,
            Function<String, @Nullable String> nameOf,
            @Nullable Language language) {
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
                .map(id -> Objects.requireNonNullElse(nameOf.apply(id), id))
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    private static @Nullable String ownName(
            Subject subject, Map<String, Object> state, @Nullable Language language) {
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

    private String subjectLabel(PublishedChange change, @Nullable Language language) {
        return switch (change.subject()) {
            case ENTITY -> kindLabel(change.kind(), language);
            case RELATION ->
                    message(
                            language,
                            isDenied(change) ? "feed.denial" : "feed.relation",
                            relationLabel(type(change), language));
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
    private String relationLabel(String type, @Nullable Language language) {
        String plain = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        String label = optional(language, "relation." + type, plain);
        return optional(language, "relation.%s.out".formatted(type), label)
                .toLowerCase(Locale.ROOT);
    }

    private String kindLabel(@Nullable EntityKind kind, @Nullable Language language) {
        return kind == null
                ? message(language, "feed.record")
                : optional(language, "kind." + kind, kind.path()).toLowerCase(Locale.ROOT);
    }

    /** A message, or another text where a language has none for the key. */
    private String optional(@Nullable Language language, String key, String otherwise) {
        Locale locale = Locale.of(Language.choose(language, "en", "nl"));
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private static boolean isDenied(PublishedChange change) {
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        return state != null && Boolean.FALSE.equals(state.get("asserted"));
    }

    private static String type(PublishedChange change) {
        Map<String, Object> state = change.after() == null ? change.before() : change.after();
        Object type = state == null ? null : state.get("type");
        return type == null ? "" : type.toString();
    }

    private String message(@Nullable Language language, String key, Object... parameters) {
        return messages.text(Language.choose(language, "en", "nl"), key, parameters);
    }
}
