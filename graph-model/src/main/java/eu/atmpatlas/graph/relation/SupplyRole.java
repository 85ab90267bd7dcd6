package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** What the role of a relation of supply or manufacture says about what is supplied. */
public final class SupplyRole {

    private static final Pattern VECTOR =
            Pattern.compile("vector|plasmid", Pattern.CASE_INSENSITIVE);

    /** A role that mentions more than the vector: "vector and drug product". */
    private static final Pattern OTHER_PRODUCT =
            Pattern.compile("\\b(and|drug product|cells?)\\b", Pattern.CASE_INSENSITIVE);

    private SupplyRole() {}

    /** Returns whether a role mentions vectors or plasmids. */
    public static boolean mentionsVector(@Nullable String role) {
        return role != null && VECTOR.matcher(role).find();
    }

    /**
     * Returns whether a role mentions vectors and no other product. Who makes only the vector of a
     * product does not replace those who make the product.
     */
    public static boolean isVectorOnly(@Nullable String role) {
        return role != null && mentionsVector(role) && !OTHER_PRODUCT.matcher(role).find();
    }
}
