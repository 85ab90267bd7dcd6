package eu.atmpatlas.graph.statement;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What sources say about one field of a record.
 *
 * @param field name of the field in GraphQL and in column headers: {@code capabilities}
 * @param value a concept's code, or the value as text ({@link FieldValues}); null only for {@link
 *     Claim#COMPLETE}
 * @param claim whether the sources say yes, say no, or say that the list is complete
 * @param detail what the sources say beyond yes: status, scale, grade; null if nothing
 * @param sources ids, never empty
 * @param statedOn the day that the sources speak of
 * @param retrievedOn the day when the sources were read
 * @param validFrom first day on which the value holds
 * @param validTo last day on which the value holds
 * @param method how the statement came into the atlas
 * @param actor who entered it: a name for the public change log; null if not known
 * @param rank set by a curator; {@link Rank#NORMAL} otherwise
 * @param withRecord true if it came with the record as a whole, so that the next import of the
 *     record replaces it
 * @param shown whether it is part of the value that the record shows; for a no and for a complete
 *     list: whether it counts. Set by {@code StatementSelection}
 */
public record Statement(
        String field,
        @Nullable String value,
        Claim claim,
        @Nullable StatementDetail detail,
        List<String> sources,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate retrievedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Method method,
        @Nullable String actor,
        Rank rank,
        @Nullable String note,
        boolean withRecord,
        boolean shown) {

    /** Copies the sources. */
    public Statement {
        sources = sources.stream().distinct().sorted().toList();
    }

    /** What the sources say of the value. */
    public enum Claim {
        /** The record has the value. */
        YES,
        /** The record does not have the value. */
        NO,
        /** The field's values on record are all there are; the statement has no value. */
        COMPLETE
    }

    /** How a statement came into the atlas. */
    public enum Method {
        IMPORT,
        EDIT,
        PROPOSAL,
        OWNER,
        CONNECTOR,
        NODE,
        MIGRATION;

        /** Whether a person enters statements in this way, who may be a private one. */
        public boolean isByPerson() {
            return this == EDIT || this == PROPOSAL || this == OWNER;
        }
    }

    /** A curator's judgement, as in Wikidata. */
    public enum Rank {
        /** Known to be wrong or outdated; kept, never shown as the value. */
        DEPRECATED,
        NORMAL,
        /** Preferred to all others. */
        PREFERRED
    }

    /** Returns who entered it, unless that may be a private person; null if not known. */
    public @Nullable String publicActor() {
        return method.isByPerson() ? null : actor;
    }

    /** Starts a statement with a field, a claim and its sources. */
    public static StatementBuilder about(String field, Claim claim, List<String> sources) {
        return new StatementBuilder(field, claim, sources);
    }

    /**
     * Returns the permanent id: a hash of the record, the field, the value, the claim, the sources
     * and the day that they speak of. The same statement entered twice has one id.
     */
    public String id(String record) {
        String text =
                String.join(
                        "\n",
                        record,
                        field,
                        String.valueOf(value),
                        claim.name(),
                        String.join(",", sources),
                        String.valueOf(statedOn));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "st-" + HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Whether the value holds on a day; an unknown bound excludes no day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the statement takes part in the choice of the value on a day. */
    public boolean counts(LocalDate day) {
        return rank != Rank.DEPRECATED && isValidOn(day);
    }

    /** The day that best tells the statement's age: what it speaks of, or when it was read. */
    public @Nullable LocalDate day() {
        return statedOn != null ? statedOn : retrievedOn;
    }

    /** Whether the sources say yes to a value. */
    public boolean asserted() {
        return claim == Claim.YES;
    }

    /** Returns a builder with all parts of this statement. */
    public StatementBuilder toBuilder() {
        return new StatementBuilder(this);
    }
}
