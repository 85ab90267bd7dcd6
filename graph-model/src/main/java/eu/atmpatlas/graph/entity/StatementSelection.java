package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.SourceAuthority;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Selects the values that a record shows from its statements.
 *
 * <p>Statements that are deprecated or not valid on the day are left out. For each value the
 * strongest statement decides whether the record has it. A statement is stronger by rank, then by
 * the authority of its best source ({@link SourceAuthority}), then by the later day. If all are
 * equal, yes is stronger than no. A field that takes several values shows all with a yes. A field
 * that takes one shows the value with the strongest yes. A complete list counts if it is valid.
 */
public final class StatementSelection {

    private final Function<String, Optional<String>> urlOfSource;
    private final LocalDate day;

    /**
     * @param urlOfSource address of a source by id, where it has one
     * @param day on which the values have to hold
     */
    public StatementSelection(Function<String, Optional<String>> urlOfSource, LocalDate day) {
        this.urlOfSource = urlOfSource;
        this.day = day;
    }

    /**
     * Returns the record with the values that its statements select, and with {@code shown} set in
     * each statement. Fields without statements keep their values.
     */
    public EntityDraft select(EntityDraft draft) {
        if (draft.statements().isEmpty()) {
            return draft;
        }
        Comparator<Statement> strength = strength(draft.website());
        var concepts = new HashMap<>(draft.concepts());
        var values = new HashMap<>(draft.values());
        Map<String, List<Statement>> byField = byField(draft.statements());
        var settled = new ArrayList<Statement>();
        KindFields fields = KindFields.of(draft.kind());
        byField.forEach((name, statements) -> {
            Map<String, Statement> winners = winners(statements, strength);
            Optional<ConceptField> concept = fields.concept(name);
            Set<String> selected =
                    selected(winners, concept.map(ConceptField::many).orElse(false), strength);
            if (stateValues(statements)) {
                if (concept.isPresent()) {
                    put(concepts, name, selected.stream().sorted().toList());
                } else {
                    fields.value(name).ifPresent(field -> put(values, field, selected));
                }
            }
            statements.forEach(statement ->
                    settled.add(
                            statement.toBuilder()
                                    .shown(isShown(statement, winners, selected))
                                    .build()));
        });
        // The order in which they are read back, so that the same statements are the same state.
        settled.sort(Comparator.comparing((Statement statement) -> statement.id(draft.id())));
        return draft.toBuilder().concepts(concepts).values(values).statements(settled).build();
    }

    /**
     * Returns what is on record about each value of a list: first the values that the record shows,
     * then those that sources say it does not have.
     */
    public List<ValueDetail> details(EntityDraft draft, String field) {
        Map<String, List<Statement>> byValue = new LinkedHashMap<>();
        RecordStatements.all(draft).stream()
                .filter(statement -> statement.field().equals(field) && statement.counts(day))
                .sorted(strength(draft.website()).reversed())
                .forEach(statement -> {
                    if (statement.value() != null) {
                        byValue.computeIfAbsent(statement.value(), any -> new ArrayList<>())
                                .add(statement);
                    }
                });
        return byValue.entrySet().stream()
                .map(each -> detail(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparing((ValueDetail each) -> !each.asserted())
                                .thenComparing(ValueDetail::value))
                .toList();
    }

    /** The strongest statement decides, as in {@link #select}. */
    private static ValueDetail detail(String value, List<Statement> strongestFirst) {
        boolean asserted = strongestFirst.getFirst().asserted();
        List<Statement> agreeing =
                strongestFirst.stream().filter(each -> each.asserted() == asserted).toList();
        return ValueDetail.of(value, agreeing, agreeing.size() < strongestFirst.size());
    }

    private boolean isShown(
            Statement statement, Map<String, Statement> winners, Set<String> selected) {
        if (!statement.counts(day)) {
            return false;
        }
        String value = statement.value();
        if (statement.claim() == Claim.COMPLETE || value == null) {
            return true;
        }
        Statement winner = winners.get(value);
        boolean agrees = winner != null && winner.claim() == statement.claim();
        return agrees && (statement.claim() == Claim.NO || selected.contains(value));
    }

    /** The strongest statement of each value. */
    private Map<String, Statement> winners(
            List<Statement> statements, Comparator<Statement> strength) {
        var winners = new LinkedHashMap<String, Statement>();
        for (Statement statement : statements) {
            String value = statement.value();
            if (value != null && statement.counts(day)) {
                winners.merge(
                        value,
                        statement,
                        (one, other) -> strength.compare(one, other) >= 0 ? one : other);
            }
        }
        return winners;
    }

    private static Set<String> selected(
            Map<String, Statement> winners, boolean many, Comparator<Statement> strength) {
        var asserted = winners.values().stream().filter(Statement::asserted);
        var kept = many ? asserted.toList() : asserted.max(strength).stream().toList();
        var selected = new HashSet<String>();
        kept.forEach(statement -> selected.add(String.valueOf(statement.value())));
        return selected;
    }

    private Comparator<Statement> strength(@Nullable String website) {
        return Comparator.comparing(Statement::rank)
                .thenComparing((Statement statement) -> authority(statement, website))
                .thenComparing(
                        Statement::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Statement::asserted)
                .thenComparing(statement -> statement.id(""), Comparator.reverseOrder());
    }

    private SourceAuthority authority(Statement statement, @Nullable String website) {
        return statement.sources().stream()
                .map(source -> SourceAuthority.of(urlOfSource.apply(source).orElse(null), website))
                .max(Comparator.naturalOrder())
                .orElse(SourceAuthority.OTHER);
    }

    /** Whether any statement has a value: a list that is only called complete keeps its values. */
    private static boolean stateValues(List<Statement> statements) {
        return statements.stream().anyMatch(statement -> statement.value() != null);
    }

    private static Map<String, List<Statement>> byField(List<Statement> statements) {
        var byField = new LinkedHashMap<String, List<Statement>>();
        statements.forEach(statement ->
                byField.computeIfAbsent(statement.field(), any -> new ArrayList<>())
                        .add(statement));
        return byField;
    }

    private static void put(Map<String, List<String>> concepts, String name, List<String> codes) {
        if (codes.isEmpty()) {
            concepts.remove(name);
        } else {
            concepts.put(name, codes);
        }
    }

    private static void put(Map<String, Object> values, ValueField field, Set<String> selected) {
        Object value =
                selected.stream()
                        .findFirst()
                        .map(text -> FieldValues.parse(field, text))
                        .orElse(null);
        if (value == null) {
            values.remove(field.name());
        } else {
            values.put(field.name(), value);
        }
    }
}
