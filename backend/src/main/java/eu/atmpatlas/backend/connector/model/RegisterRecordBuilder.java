package eu.atmpatlas.backend.connector.model;

import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds an entry of a register. Absent values are left out. */
public final class RegisterRecordBuilder {

    private final String key;
    private final String name;
    private final RegisterSource source;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Identifier> furtherIdentifiers = new ArrayList<>();
    private final List<FieldValue> fields = new ArrayList<>();
    private final List<RegisterPart> parts = new ArrayList<>();
    private final List<RegisterAuthorisation> authorisations = new ArrayList<>();
    private final List<RegisterRelation> relations = new ArrayList<>();
    private @Nullable EntityKind kind;
    private @Nullable String recordId;
    private @Nullable String newId;
    private @Nullable String country;
    private @Nullable LocalDate day;
    private @Nullable String notice;

    RegisterRecordBuilder(String key, String name, RegisterSource source) {
        this.key = key;
        this.name = name;
        this.source = source;
    }

    /** The kind of its record. */
    public RegisterRecordBuilder kind(EntityKind value) {
        kind = value;
        return this;
    }

    /** The id of its record, if the file uses the atlas's ids. */
    public RegisterRecordBuilder recordId(@Nullable String value) {
        recordId = value;
        return this;
    }

    /** The id of a record that may be created for it. */
    public RegisterRecordBuilder newId(String value) {
        newId = value;
        return this;
    }

    public RegisterRecordBuilder country(@Nullable String code) {
        country = code;
        return this;
    }

    public RegisterRecordBuilder day(@Nullable LocalDate value) {
        day = value;
        return this;
    }

    /** An identifier by which the record is found; one of a wrong form is left out. */
    public RegisterRecordBuilder identifier(String scheme, @Nullable String value) {
        add(scheme, value, identifiers);
        return this;
    }

    /** A further identifier; one of a wrong form is left out. */
    public RegisterRecordBuilder furtherIdentifier(String scheme, @Nullable String value) {
        add(scheme, value, furtherIdentifiers);
        return this;
    }

    private static void add(String scheme, @Nullable String value, List<Identifier> list) {
        if (value != null && !value.isBlank()) {
            Identifier identifier = new Identifier(scheme, value.strip()).normalised();
            if (identifier.validationError() == null && !list.contains(identifier)) {
                list.add(identifier);
            }
        }
    }

    /** A value that is stated beside those of other sources. */
    public RegisterRecordBuilder states(String field, @Nullable String value) {
        return field(field, one(value), FieldValue.Mode.STATED);
    }

    /** Values that are stated beside those of other sources. */
    public RegisterRecordBuilder states(String field, Collection<String> values) {
        return field(field, List.copyOf(values), FieldValue.Mode.STATED);
    }

    /** The register's whole list of values. */
    public RegisterRecordBuilder lists(String field, Collection<String> values) {
        return field(field, List.copyOf(values), FieldValue.Mode.WHOLE_LIST);
    }

    /** A value that is stated only where the record has none from other sources. */
    public RegisterRecordBuilder fills(String field, @Nullable String value) {
        return field(field, one(value), FieldValue.Mode.IF_MISSING);
    }

    private RegisterRecordBuilder field(String field, List<String> values, FieldValue.Mode mode) {
        if (!values.isEmpty()) {
            fields.add(new FieldValue(field, values, mode));
        }
        return this;
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value.strip());
    }

    public RegisterRecordBuilder part(RegisterPart value) {
        parts.add(value);
        return this;
    }

    public RegisterRecordBuilder authorisation(RegisterAuthorisation value) {
        authorisations.add(value);
        return this;
    }

    public RegisterRecordBuilder relation(RelationType type, Identifier to) {
        relations.add(new RegisterRelation(type, to));
        return this;
    }

    /** Something that people should look at. */
    public RegisterRecordBuilder notice(@Nullable String value) {
        notice = value;
        return this;
    }

    public RegisterRecord build() {
        return new RegisterRecord(
                key,
                kind,
                recordId,
                newId,
                name,
                country,
                day,
                source,
                identifiers,
                furtherIdentifiers,
                fields,
                parts,
                authorisations,
                relations,
                notice);
    }
}
