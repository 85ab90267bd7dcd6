package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.RelationColumn;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of the table of a kind: those of every record, its fields, then its relations. */
public final class KindColumns {

    /** Columns of the authorisations that a record holds, each named after its scheme. */
    public static final List<String> AUTHORISATIONS = List.of("authorisations", "accreditations");

    private KindColumns() {}

    /** The column of a concept field. That of the region is named after the codes it holds. */
    public static String name(ConceptField field) {
        return field.equals(KindFields.REGION) ? "nuts" : field.name();
    }

    static List<Column> of(KindMapping mapping) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required("id"));
        columns.add(new Column("name", true, Set.copyOf(mapping.table().headersFor("name"))));
        columns.add(Column.of("aliases", "othernames", "synonyms"));
        columns.add(Column.of("summary", "description"));
        columns.add(Column.of("website", "url", "homepage"));
        columns.add(Column.of("country", "countrycode"));
        columns.add(Column.of("city", "town"));
        columns.add(Column.of("lat", "latitude"));
        columns.add(Column.of("lon", "lng", "long", "longitude"));
        columns.add(Column.of("precision", "coordprecision", "locationprecision"));
        columns.add(Column.of("nuts", "region", "nutscode", "nuts2"));
        KindFields fields = KindFields.of(mapping.kind());
        for (ConceptField field : fields.concepts()) {
            if (!field.equals(KindFields.COUNTRY) && !field.equals(KindFields.REGION)) {
                columns.add(own(mapping, field.name()));
            }
        }
        for (ValueField field : fields.values()) {
            columns.add(own(mapping, field.name()));
        }
        RelationColumn relation = mapping.table().relation();
        if (relation != null) {
            columns.add(own(mapping, relation.name()));
        }
        if (mapping.table().authorisations()) {
            AUTHORISATIONS.forEach(name -> columns.add(own(mapping, name)));
        }
        columns.add(Column.of("identifiers", "externalids"));
        columns.add(Column.required("sources", "sourceurl"));
        columns.add(Column.of("lastVerified", "verified", "verifiedon"));
        columns.add(Column.of("note", "remarks"));
        columns.add(Column.of("synthetic", "madeup"));
        return List.copyOf(columns);
    }

    private static Column own(KindMapping mapping, String name) {
        return new Column(name, false, Set.copyOf(mapping.table().headersFor(name)));
    }
}
