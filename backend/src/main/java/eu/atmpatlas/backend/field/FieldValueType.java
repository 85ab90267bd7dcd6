package eu.atmpatlas.backend.field;

import eu.atmpatlas.graph.kind.ValueField;

/** What the values of a field are, as the schema names it. */
enum FieldValueType {
    CONCEPT,
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    PERIOD,
    TIME,
    TIME_ZONE,
    URL,
    LOCATION;

    static FieldValueType of(ValueField.Type type) {
        return valueOf(type.name());
    }
}
