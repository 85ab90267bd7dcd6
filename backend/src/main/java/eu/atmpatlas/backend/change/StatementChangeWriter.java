package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes changes of statements in words, from the message catalogue. */
@Component
public final class StatementChangeWriter {

    private final MessageCatalogue messages;
    private final ConceptLookup concepts;

    StatementChangeWriter(MessageCatalogue messages, ConceptLookup concepts) {
        this.messages = messages;
        this.concepts = concepts;
    }

    /**
     * Writes a change on one line: {@code Capabilities: Lentiviral vectors, yes, source: NecstGen,
     * as of 1 March 2026 – added}.
     *
     * @param sources of the change; a source that is not among them appears by its id
     */
    public String write(
            StatementChange change, Collection<Source> sources, @Nullable Language language) {
        String lang = Language.choose(language, "en", "nl");
        Statement statement = change.statement();
        var parts = new ArrayList<String>();
        parts.add(value(change, statement, language, lang));
        if (statement.claim() != Claim.COMPLETE) {
            parts.add(
                    messages.text(
                            lang, "statement.change." + (statement.asserted() ? "yes" : "no")));
        }
        detail(statement, language).ifPresent(parts::add);
        parts.add(sources(statement, sources, lang));
        LocalDate day = statement.statedOn();
        LocalDate read = statement.retrievedOn();
        if (day != null) {
            parts.add(messages.text(lang, "statement.asOf", day(day, lang)));
        } else if (read != null) {
            parts.add(messages.text(lang, "source.read", day(read, lang)));
        } else {
            parts.add(messages.text(lang, "statement.noDay"));
        }
        return messages.text(
                lang,
                "statement.change",
                field(statement.field(), lang),
                String.join(", ", parts),
                messages.text(lang, "statement.change." + change.operation()));
    }

    private String field(String name, String lang) {
        String key = "fact." + name;
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, name, Locale.of(lang)), name);
    }

    private String value(
            StatementChange change, Statement statement, @Nullable Language language, String lang) {
        String value = statement.value();
        if (value == null) {
            return messages.text(lang, "statement.complete");
        }
        return KindFields.of(change.kind())
                .concept(statement.field())
                .map(ConceptField::scheme)
                .map(scheme -> label(scheme, value, language))
                .orElse(value);
    }

    private Optional<String> detail(Statement statement, @Nullable Language language) {
        return Optional.ofNullable(statement.detail())
                .map(StatementDetail::status)
                .map(status -> label("status", status, language));
    }

    private String label(String scheme, String code, @Nullable Language language) {
        Concept concept = concepts.find(scheme, code);
        return concept == null
                ? code
                : Language.choose(language, concept.labelEn(), concept.labelNl());
    }

    private String sources(Statement statement, Collection<Source> sources, String lang) {
        Map<String, Source> byId =
                sources.stream()
                        .collect(
                                Collectors.toMap(Source::id, Function.identity(), (one, _) -> one));
        List<String> titles =
                statement.sources().stream()
                        .map(id -> {
                            Source source = byId.get(id);
                            return source == null ? id : source.title();
                        })
                        .toList();
        return messages.text(lang, "statement.change.source", String.join("; ", titles));
    }

    private static String day(LocalDate day, String lang) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(lang.equals("nl") ? Locale.of("nl", "NL") : Locale.UK));
    }
}
