package eu.atmpatlas.graph.curation;

import org.jspecify.annotations.Nullable;

/**
 * Why a change was not made, for the person who can mend it.
 *
 * @param field the field that is wrong; null if none in particular is
 * @param message in plain words
 */
public record CurationProblem(Code code, @Nullable String field, String message) {

    /** The kinds of problems. They are published, so they stay. */
    public enum Code {
        /** There is no such record, proposal or change. */
        NOT_FOUND,
        /** The kind of record has no such field, or people cannot change it. */
        UNKNOWN_FIELD,
        /** The vocabulary of the field has no such term. */
        UNKNOWN_TERM,
        /** The value does not follow the rules of the field. */
        INVALID_VALUE,
        /** A value that is needed is missing. */
        MISSING_VALUE,
        /** A new fact needs a source. */
        MISSING_SOURCE,
        /** The source is neither a known source nor a web address. */
        INVALID_SOURCE,
        /** A text contains an e-mail address or a phone number. */
        CONTACT_DETAILS,
        /** More than one request may contain, or more open proposals than a record may have. */
        TOO_MUCH,
        /** The record has changed since the version that the caller has seen. */
        STALE_VERSION,
        /** The change would change nothing. */
        NO_CHANGE,
        /** The proposal is decided already. */
        NOT_OPEN,
        /** A reason is needed. */
        MISSING_REASON,
        /** A later change touches the same field. */
        CHANGED_LATER,
        /** Changes of this sort cannot be reverted here. */
        NOT_REVERTIBLE
    }
}
