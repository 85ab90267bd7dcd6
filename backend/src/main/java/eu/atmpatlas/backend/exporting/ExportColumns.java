package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.csv.Column;
import eu.atmpatlas.backend.importing.csv.KindColumns;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.RelationColumn;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of an export: first those that an import of the kind reads, in the same order, then
 * columns for readers, which an import ignores.
 */
final class ExportColumns {

    private final Vocabularies vocabularies;

    ExportColumns(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<ExportColumn> of(ExportSpecification specification, LocalDate today) {
        var columns = new ArrayList<ExportColumn>();
        TableSchema.ofKind(specification.kind())
                .columns()
                .forEach(column -> columns.add(importColumn(column, specification)));
        KindFields fields = KindFields.of(specification.kind());
        for (ConceptField field : fields.concepts()) {
            String name = KindColumns.name(field) + (field.many() ? "Labels" : "Label");
            columns.add(
                    new ExportColumn(
                            name,
                            row ->
                                    valueOf(
                                            field,
                                            row.record().stated().codes(field.name()).stream()
                                                    .map(code ->
                                                            label(
                                                                    field.scheme(),
                                                                    code,
                                                                    specification))
                                                    .toList())));
        }
        RelationColumn relatedColumn = KindMapping.of(specification.kind()).table().relation();
        // A record can state the name itself, for example of a sponsor that has no record.
        if (relatedColumn != null
                && columns.stream()
                        .noneMatch(column -> column.name().equals(relatedColumn.nameColumn()))) {
            columns.add(
                    new ExportColumn(
                            relatedColumn.nameColumn(),
                            row -> List.copyOf(row.relatedNames().values())));
        }
        if (KindMapping.of(specification.kind()).table().authorisations()) {
            for (String authorisationColumn : KindColumns.AUTHORISATIONS) {
                columns.add(
                        new ExportColumn(
                                authorisationColumn + "Labels",
                                row -> labels(row, authorisationColumn, specification)));
            }
        }
        columns.addAll(
                new ValueDetailColumns(today, code -> label("status", code, specification))
                        .of(specification.kind()));
        if (specification.query().near() != null) {
            columns.add(new ExportColumn("distanceKm", row -> rounded(row.distanceKm())));
        }
        if (specification.query().includeMay()) {
            columns.add(new ExportColumn("certainty", row -> row.certainty().name()));
        }
        columns.add(new ExportColumn("sourceUrls", ExportRow::sourceUrls));
        columns.add(new ExportColumn("completeness", row -> rounded(row.record().completeness())));
        columns.add(new ExportColumn("updatedAt", row -> row.record().updatedAt().toString()));
        return columns;
    }

    private static ExportColumn importColumn(Column column, ExportSpecification specification) {
        return new ExportColumn(column.name(), value(column.name(), specification));
    }

    private static Function<ExportRow, @Nullable Object> value(
            String name, ExportSpecification specification) {
        RelationColumn relatedColumn = KindMapping.of(specification.kind()).table().relation();
        if (relatedColumn != null && relatedColumn.name().equals(name)) {
            return row -> List.copyOf(row.relatedNames().keySet());
        }
        if (KindColumns.AUTHORISATIONS.contains(name)) {
            return row -> row.record().authorisationCodes(scheme(name));
        }
        return row -> RecordCells.of(row.record(), name);
    }

    private static @Nullable Object valueOf(ConceptField field, List<String> values) {
        return field.many() ? values : values.isEmpty() ? null : values.getFirst();
    }

    private List<String> labels(ExportRow row, String column, ExportSpecification specification) {
        return row.record().authorisationCodes(scheme(column)).stream()
                .map(code -> label(scheme(column), code, specification))
                .toList();
    }

    private String label(String scheme, String code, ExportSpecification specification) {
        return vocabularies
                .concept(scheme, code)
                .map(concept -> specification.dutch() ? concept.labelNl() : concept.labelEn())
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
