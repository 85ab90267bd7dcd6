package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of the table of a type of part: its id, its record, its fields, its sources. */
final class PartColumns {

    private PartColumns() {}

    static List<Column> of(PartType type) {
        PartDefinition definition = type.definition();
        String owner = definition.ownerField();
        var columns = new ArrayList<Column>();
        columns.add(Column.required("id"));
        columns.add(Column.required(owner, owner.toLowerCase(Locale.ROOT) + "id", "record"));
        for (PartField field : definition.fields()) {
            columns.add(new Column(field.name(), field.required(), Set.copyOf(field.headers())));
        }
        columns.add(Column.required("sources", "sourceurl"));
        return List.copyOf(columns);
    }
}
