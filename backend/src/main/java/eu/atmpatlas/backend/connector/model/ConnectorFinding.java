package eu.atmpatlas.backend.connector.model;

/**
 * One line of a report: something that a person should look at.
 *
 * @param key of the entry in the register
 * @param record id of the atlas's record, or empty
 * @param field that it is about, or empty
 * @param value in the register, or empty
 * @param text in plain words
 */
public record ConnectorFinding(
        Type type, String key, String record, String field, String value, String text) {

    /** What a line is about. */
    public enum Type {
        /** No record has the entry's identifiers; it may be created. */
        NEW,
        /** No record has the entry's identifiers, but one has the same name. */
        CANDIDATE,
        /** The record shows another value than the register. */
        DIFFERENT,
        /** The entry's identifiers belong to different records. */
        CONFLICT,
        /** The register says something that people should look at. */
        NOTICE,
        /** The entry, or a value of it, was refused. */
        REFUSED
    }

    /** {@code REFUSED NCT01234567, trial-x, overallStatus "X": is not known}. */
    @Override
    public String toString() {
        var line = new StringBuilder(type.name()).append(' ').append(key);
        if (!record.isEmpty()) {
            line.append(", ").append(record);
        }
        if (!field.isEmpty()) {
            line.append(", ").append(field);
        }
        if (!value.isEmpty()) {
            line.append(" \"").append(value).append('"');
        }
        return line.append(": ").append(text).toString();
    }
}
