package eu.atmpatlas.graph.change;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the change log.
 *
 * @param seq its place: without gaps, in the order of commits
 * @param subject what kind of thing changed
 * @param subjectId the thing's id: a record's, relation's, source's..., or a concept's key
 * @param kind of the record, where the subject is a record
 * @param touches ids of the records whose page or search entry this changes
 * @param before canonical JSON of the thing before, or null if it is new
 * @param after canonical JSON of the thing after, or null if it is gone
 */
public record Change(
        long seq,
        Instant at,
        Provenance by,
        Subject subject,
        String subjectId,
        @Nullable EntityKind kind,
        Operation operation,
        List<String> touches,
        @Nullable String before,
        @Nullable String after) {

    /** What kind of thing changed. */
    public enum Subject {
        ENTITY,
        RELATION,
        AUTHORISATION,
        WORK_PACKAGE,
        SOURCE,
        CONCEPT,
        VOCABULARY
    }

    /** What happened to it. */
    public enum Operation {
        CREATED,
        UPDATED,
        REMOVED,
        /** The record went on in another, to which its id now leads. */
        MERGED
    }
}
