package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

/**
 * A record's id in an outside system.
 *
 * @param scheme {@code ROR}, {@code ORCID}, {@code OMS_ORG}, {@code OMS_LOC}, {@code EUDRAGMDP},
 *     {@code WIKIDATA}...
 */
public record Identifier(String scheme, String value) {

    /**
     * What is wrong with the value: schemes that are known have a form, and most a check digit.
     *
     * @return the reason, or null if nothing is wrong
     */
    public @Nullable String validationError() {
        return IdentifierScheme.validationError(scheme, value);
    }

    /**
     * The same with a value as its scheme writes it, taken out of a web address where that is how
     * it was given: {@code https://ror.org/05xvt9f17} is {@code 05xvt9f17}.
     */
    public Identifier normalised() {
        return new Identifier(scheme, IdentifierScheme.normalise(scheme, value));
    }

    /** {@code ROR:05xvt9f17}, unique over all records. */
    public String key() {
        return scheme + ":" + value;
    }

    /**
     * Reads {@link #key()} back.
     *
     * @throws IllegalArgumentException if there is no colon with text on both sides
     */
    public static Identifier parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 1 || colon == key.length() - 1) {
            throw new IllegalArgumentException("an identifier is SCHEME:value, not " + key);
        }
        return new Identifier(key.substring(0, colon), key.substring(colon + 1));
    }
}
