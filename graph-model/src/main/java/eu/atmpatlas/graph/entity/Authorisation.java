package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An authorisation or accreditation that a site or institution holds.
 *
 * @param id permanent
 * @param holder id of the site or institution
 * @param scheme {@code authorisation} or {@code accreditation}: the vocabulary of its type
 * @param type code within the scheme
 * @param number as on the licence
 * @param issuer id of the regulator that issued it
 * @param sources ids, never empty
 */
public record Authorisation(
        String id,
        String holder,
        String scheme,
        String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable State state,
        @Nullable String note,
        List<String> sources) {

    /** Regulatory state, if a source states it. */
    public enum State {
        APPLIED,
        VALID,
        SUSPENDED,
        EXPIRED,
        WITHDRAWN,
        REFUSED
    }
}
