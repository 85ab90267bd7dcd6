package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.StatementDetail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Columns beside the column of a field, such as {@code capabilities.status}: what sources say of
 * each value. Their cells have one entry for each value of the field's cell, in the same order.
 */
public final class StatementColumns {

    /** What such a column says of a value; the constant's column name. */
    public enum Part {
        SOURCE("source"),
        DAY("day"),
        ASSERTED("asserted"),
        VALID_FROM("validFrom"),
        VALID_TO("validTo"),
        STATUS("status"),
        STATUS_ON("statusOn"),
        SCALE("scale"),
        GRADE("grade"),
        BATCH_SCALE("batchScale"),
        PRODUCT_TYPE("productType"),
        OPEN_TO_THIRD_PARTIES("openToThirdParties");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The column of a field: {@code capabilities.source}. */
        public String of(String fieldColumn) {
            return fieldColumn + "." + label;
        }

        private boolean isDetail() {
            return compareTo(STATUS) >= 0;
        }
    }

    /** Names that the write service gives to parts, where the columns have others. */
    private static final Map<String, Part> PARTS_BY_PROPERTY =
            Map.of("sources", Part.SOURCE, "statedOn", Part.DAY, "productTypes", Part.PRODUCT_TYPE);

    private StatementColumns() {}

    /** The columns of all fields of a kind. */
    static List<Column> of(EntityKind kind) {
        var columns = new ArrayList<Column>();
        KindFields fields = KindFields.of(kind);
        for (ConceptField field : fields.concepts()) {
            boolean details = StatementDetail.isAllowed(kind, field);
            Arrays.stream(Part.values())
                    .filter(part -> details || !part.isDetail())
                    .forEach(part -> columns.add(Column.of(part.of(KindColumns.name(field)))));
        }
        fields.values()
                .forEach(field ->
                        Arrays.stream(Part.values())
                                .filter(part -> !part.isDetail())
                                .forEach(part -> columns.add(Column.of(part.of(field.name())))));
        return columns;
    }

    /** The columns that say where a value of any field is from. */
    public static List<String> sources(EntityKind kind) {
        return of(kind).stream()
                .map(Column::name)
                .filter(name -> name.endsWith("." + Part.SOURCE.label))
                .toList();
    }

    /** The field's column that a column is beside; the column itself if it is a field's. */
    static String fieldColumn(String column) {
        int dot = column.indexOf('.');
        return dot < 0 ? column : column.substring(0, dot);
    }

    /** The column of what the write service calls {@code capabilities.statedOn}. */
    public static String columnOf(String property) {
        int dot = property.indexOf('.');
        Part part = dot < 0 ? null : PARTS_BY_PROPERTY.get(property.substring(dot + 1));
        return part == null ? property : part.of(fieldColumn(property));
    }
}
