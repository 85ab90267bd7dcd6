package eu.atmpatlas.graph.part;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field of a part, with one value. Every value is stored as text in the form of its type.
 *
 * @param name as in GraphQL, column headers and the graph
 * @param required whether every part must state it
 * @param scheme vocabulary of a {@link Type#CONCEPT}
 * @param kind of the record that a {@link Type#RECORD} names
 * @param form regular expression of a {@link Type#CODE}
 * @param example a valid {@link Type#CODE}, for the message about a wrong one
 * @param headers other column headers, in small letters
 */
public record PartField(
        String name,
        Type type,
        boolean required,
        @Nullable String scheme,
        @Nullable EntityKind kind,
        @Nullable Pattern form,
        @Nullable String example,
        Set<String> headers) {

    /** The form of a field's values. */
    public enum Type {
        /** One line of text. */
        LINE,
        /** Text of some sentences. */
        PARAGRAPH,
        /** A whole number that is not negative. */
        INTEGER,
        /** A calendar day. */
        DATE,
        /** A year, a month or a day, as exactly as it is known: {@code 2019}, {@code 2019-08}. */
        PERIOD,
        /** A number or code of a known form. */
        CODE,
        /** The code of a concept. */
        CONCEPT,
        /** The id of a record. */
        RECORD
    }

    /** Copies the headers. */
    public PartField {
        headers = Set.copyOf(headers);
    }

    /** The field, required. */
    PartField mandatory() {
        return new PartField(name, type, true, scheme, kind, form, example, headers);
    }

    /** The field, with other headers of its column. */
    PartField headers(String... other) {
        return new PartField(name, type, required, scheme, kind, form, example, Set.of(other));
    }

    static PartField of(String name, Type type) {
        return new PartField(name, type, false, null, null, null, null, Set.of());
    }

    static PartField concept(String name, String scheme) {
        return new PartField(name, Type.CONCEPT, false, scheme, null, null, null, Set.of());
    }

    static PartField record(String name, EntityKind kind) {
        return new PartField(name, Type.RECORD, false, null, kind, null, null, Set.of());
    }

    static PartField code(String name, String form, String example) {
        return new PartField(
                name, Type.CODE, false, null, null, Pattern.compile(form), example, Set.of());
    }
}
