package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.Column;
import eu.atmpatlas.backend.importing.Table;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of an export: those that an import of the kind reads, in the same order, and after
 * them what is for the reader alone, which an import passes over.
 */
final class ExportColumns {

    private static final List<String> HELD = List.of("authorisations", "accreditations");

    private final Vocabularies vocabularies;

    ExportColumns(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<ExportColumn> of(ExportOrder order) {
        var columns = new ArrayList<ExportColumn>();
        Table.ofKind(order.kind()).columns().forEach(column -> columns.add(stated(column, order)));
        KindFields fields = KindFields.of(order.kind());
        for (ConceptField field : fields.concepts()) {
            String name = StatedCells.column(field) + (field.many() ? "Labels" : "Label");
            columns.add(
                    new ExportColumn(
                            name,
                            row ->
                                    each(
                                            field,
                                            row.record().stated().codes(field.name()).stream()
                                                    .map(code -> label(field.scheme(), code, order))
                                                    .toList())));
        }
        TieColumn tie = TieColumn.of(order.kind());
        if (tie != null) {
            columns.add(
                    new ExportColumn(tie.name() + "Name", row -> List.copyOf(row.tied().values())));
        }
        if (Table.ofKind(order.kind()) == Table.SITES) {
            for (String held : HELD) {
                columns.add(new ExportColumn(held + "Labels", row -> labels(row, held, order)));
            }
        }
        if (order.query().near() != null) {
            columns.add(new ExportColumn("distanceKm", row -> rounded(row.distanceKm())));
        }
        columns.add(new ExportColumn("sourceUrls", ExportRow::sourceUrls));
        columns.add(new ExportColumn("completeness", row -> rounded(row.record().completeness())));
        columns.add(new ExportColumn("updatedAt", row -> row.record().updatedAt().toString()));
        return columns;
    }

    private static ExportColumn stated(Column column, ExportOrder order) {
        return new ExportColumn(column.name(), value(column.name(), order));
    }

    private static Function<ExportRow, @Nullable Object> value(String name, ExportOrder order) {
        TieColumn tie = TieColumn.of(order.kind());
        if (tie != null && tie.name().equals(name)) {
            return row -> List.copyOf(row.tied().keySet());
        }
        if (HELD.contains(name)) {
            return row -> row.record().authorisationCodes(scheme(name));
        }
        return row -> StatedCells.of(row.record(), name);
    }

    private static @Nullable Object each(ConceptField field, List<String> values) {
        return field.many() ? values : values.isEmpty() ? null : values.getFirst();
    }

    private List<String> labels(ExportRow row, String column, ExportOrder order) {
        return row.record().authorisationCodes(scheme(column)).stream()
                .map(code -> label(scheme(column), code, order))
                .toList();
    }

    private String label(String scheme, String code, ExportOrder order) {
        return vocabularies
                .concept(scheme, code)
                .map(concept -> order.dutch() ? concept.labelNl() : concept.labelEn())
                .orElse(code);
    }

    /** {@code authorisations}: {@code authorisation}. */
    private static String scheme(String column) {
        return column.substring(0, column.length() - 1);
    }

    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null ? null : Math.round(number * 1000) / 1000.0;
    }
}
