package eu.atmpatlas.backend.connector.model;

import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a register, in the atlas's terms.
 *
 * @param key of the entry in the register, for reports
 * @param kind of the record that it is about; null if any kind may have its identifiers
 * @param recordId id of its record, if the file uses the atlas's ids; null otherwise
 * @param newId id of a record that is created for it; null if none may be created
 * @param country code; null if not stated or if there are several
 * @param day that the entry speaks of: its last update in the register
 * @param identifiers by which its record is found
 * @param furtherIdentifiers that the register states, too
 * @param notice something that people should look at; null if nothing
 */
public record RegisterRecord(
        String key,
        @Nullable EntityKind kind,
        @Nullable String recordId,
        @Nullable String newId,
        String name,
        @Nullable String country,
        @Nullable LocalDate day,
        RegisterSource source,
        List<Identifier> identifiers,
        List<Identifier> furtherIdentifiers,
        List<FieldValue> fields,
        List<RegisterPart> parts,
        List<RegisterAuthorisation> authorisations,
        List<RegisterRelation> relations,
        @Nullable String notice) {

    /** Copies the lists. */
    public RegisterRecord {
        identifiers = List.copyOf(identifiers);
        furtherIdentifiers = List.copyOf(furtherIdentifiers);
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
        authorisations = List.copyOf(authorisations);
        relations = List.copyOf(relations);
    }

    /** Starts an entry. */
    public static RegisterRecordBuilder of(String key, String name, RegisterSource source) {
        return new RegisterRecordBuilder(key, name, source);
    }
}
