package eu.atmpatlas.backend.search.segment;

import eu.atmpatlas.backend.search.facet.Facets;

/**
 * The fields of an index document, and the schema version. An index with another version is
 * rebuilt.
 */
public final class IndexSchema {

    /** Increase when documents are built differently. */
    private static final int FORMAT = 5;

    /** The version depends on the format and the facets. */
    public static final String VERSION =
            FORMAT + "-" + Integer.toHexString(Facets.all().toString().hashCode());

    /** Term and binary value: the permanent id. */
    public static final String ID = "id";

    /** Term and stored: the kind's name. */
    public static final String KIND = "kind";

    /** Terms: tokens of the name. */
    public static final String NAME_TOKENS = "tokens.name";

    /** Terms: tokens of other names. */
    public static final String ALIAS_TOKENS = "tokens.alias";

    /** Terms: tokens of the city, in all its languages, and of operators. */
    public static final String PLACE_TOKENS = "tokens.place";

    /** Sorted value, unique: folded name, then id. */
    public static final String NAME_KEY = "key.name";

    /** Sorted value, unique: country code, then as {@link #NAME_KEY}. */
    public static final String COUNTRY_KEY = "key.country";

    /** Sorted values: folded other names, each followed by {@link #KEY_END}. */
    public static final String ALIAS_KEYS = "key.alias";

    /**
     * Number: the day on which the record begins, as {@code 20260331}, with zeros for a month or
     * day that is not known. Not there if the record states none.
     */
    public static final String BEGIN = "begin";

    /** Number: milliseconds since 1970. */
    public static final String UPDATED = "updated";

    /** Number: the bits of a double, degrees north. */
    public static final String LAT = "lat";

    /** Number: the bits of a double, degrees east. */
    public static final String LON = "lon";

    /** Binary value and stored: the name as it is. */
    public static final String NAME = "name";

    /** Stored: other names as they are. */
    public static final String ALIAS = "alias";

    /** Binary value: code of the operating status. */
    public static final String STATUS = "status";

    /** Terms: ids of the institutions that operate the site. */
    public static final String OPERATOR = "operator";

    /** Ends each part of a key; sorts before every character of a folded name. */
    public static final char KEY_END = '\u0001';

    /** Terms: the days after which a statement of the record is past its due date, as ISO dates. */
    public static final String DUE = "due";

    /** Terms: the facets of which every code may apply that is not denied. */
    public static final String OPEN = "open";

    private IndexSchema() {}

    /** Terms of a facet: the codes that surely apply, those stated and all broader ones. */
    public static String facet(String name) {
        return "facet." + name;
    }

    /** Terms of a facet: the codes whose statements are past their due date. */
    public static String stale(String name) {
        return "stale." + name;
    }

    /** Terms of a facet: the codes that may apply because a broader one is stated. */
    public static String narrower(String name) {
        return "narrower." + name;
    }

    /** Terms of a facet: the codes that are denied where any other may apply. */
    public static String denied(String name) {
        return "denied." + name;
    }

    /**
     * Terms of a facet: all statuses, where statements give single codes a status of their own. For
     * each there are the fields of {@link #withStatus}.
     */
    public static String statuses(String name) {
        return "statuses." + name;
    }

    /** The name of a facet for those who ask for a status too. */
    public static String withStatus(String name, String status) {
        return name + "@" + status;
    }
}
