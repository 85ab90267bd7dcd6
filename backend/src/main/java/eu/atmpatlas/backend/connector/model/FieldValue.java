package eu.atmpatlas.backend.connector.model;

import java.util.List;

/**
 * What a register states about one field of a record.
 *
 * @param field name of the field
 * @param values codes of concepts, or the value as text; never empty
 */
public record FieldValue(String field, List<String> values, Mode mode) {

    /** How the register's value is used. */
    public enum Mode {
        /** It is stated beside what other sources state. */
        STATED,
        /**
         * It is the register's whole list: what the register listed earlier and lists no more is
         * stated as a no.
         */
        WHOLE_LIST,
        /** It is stated only where the record has no value from other sources. */
        IF_MISSING
    }

    /** Copies the values. */
    public FieldValue {
        values = List.copyOf(values);
    }
}
