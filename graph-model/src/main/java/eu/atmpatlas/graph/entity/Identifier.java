package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The id of a record in an external system.
 *
 * @param scheme {@code ROR}, {@code ORCID}, {@code OMS_ORG}, {@code OMS_LOC}, {@code EUDRAGMDP},
 *     {@code WIKIDATA}...
 */
public record Identifier(String scheme, String value) {

    /**
     * Checks the value: known schemes have a form, and some a check digit.
     *
     * @return the error, or null if the value is valid
     */
    public @Nullable String validationError() {
        return IdentifierScheme.validationError(scheme, value);
    }

    /**
     * Returns the identifier in the standard form of its scheme. A web address is reduced to the
     * identifier: {@code https://ror.org/05xvt9f17} becomes {@code 05xvt9f17}.
     */
    public Identifier normalised() {
        return new Identifier(scheme, IdentifierScheme.normalise(scheme, value));
    }

    /** Returns the key, unique over all records: {@code ROR:05xvt9f17}. */
    public String key() {
        return scheme + ":" + value;
    }

    /**
     * Reads an identifier as people write it: a key with its scheme in any case, the address of its
     * page, such as {@code https://ror.org/05xvt9f17}, or a bare ORCID or ROR identifier.
     *
     * @throws IllegalArgumentException if its scheme cannot be told
     */
    public static Identifier read(String text) {
        Identifier known = IdentifierScheme.read(text);
        if (known != null) {
            return known;
        }
        Identifier parsed = parse(text);
        if (parsed.value().startsWith("//")) {
            throw new IllegalArgumentException("is not the address of a known identifier");
        }
        String scheme = parsed.scheme().strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return new Identifier(scheme, parsed.value().strip()).normalised();
    }

    /**
     * Parses a {@link #key()}.
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
