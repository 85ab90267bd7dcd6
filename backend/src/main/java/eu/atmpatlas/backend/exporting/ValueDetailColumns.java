package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.csv.KindColumns;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.StatementSelection;
import eu.atmpatlas.graph.entity.ValueDetail;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Columns for readers beside a field's column: sources, day and status of each value, in the order
 * of its values. An import ignores them.
 */
final class ValueDetailColumns {

    private static final Set<String> FIELDS = Set.of("capabilities", "productTypes", "status");

    private final LocalDate today;
    private final UnaryOperator<String> statusLabel;

    /**
     * @param today the day on which statements have to hold
     * @param statusLabel label of a status by its code
     */
    ValueDetailColumns(LocalDate today, UnaryOperator<String> statusLabel) {
        this.today = today;
        this.statusLabel = statusLabel;
    }

    List<ExportColumn> of(EntityKind kind) {
        var columns = new ArrayList<ExportColumn>();
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (FIELDS.contains(field.name())) {
                columns.add(column(field, "SourceIds", each -> String.join(";", each.sources())));
                columns.add(column(field, "StatedOn", ValueDetailColumns::day));
                if (field.many()) {
                    columns.add(column(field, "StatusLabels", this::status));
                }
            }
        }
        return columns;
    }

    private ExportColumn column(
            ConceptField field, String suffix, Function<ValueDetail, String> text) {
        return new ExportColumn(KindColumns.name(field) + suffix, row -> value(field, row, text));
    }

    private @Nullable Object value(
            ConceptField field, ExportRow row, Function<ValueDetail, String> text) {
        EntityDraft stated = row.record().stated();
        var selection =
                new StatementSelection(
                        id -> Optional.ofNullable(row.urlsOfSources().get(id)), today);
        Map<String, ValueDetail> details =
                selection.details(stated, field.name()).stream()
                        .collect(Collectors.toMap(ValueDetail::value, each -> each));
        List<String> texts =
                stated.codes(field.name()).stream()
                        .map(code -> Optional.ofNullable(details.get(code)).map(text).orElse(""))
                        .toList();
        if (texts.stream().allMatch(String::isEmpty)) {
            return field.many() ? List.of() : null;
        }
        return field.many() ? texts : texts.getFirst();
    }

    private static String day(ValueDetail detail) {
        return detail.statedOn() == null ? "" : detail.statedOn().toString();
    }

    private String status(ValueDetail detail) {
        String code = detail.detail().status();
        return code == null ? "" : statusLabel.apply(code);
    }
}
