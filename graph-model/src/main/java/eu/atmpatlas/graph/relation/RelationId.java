package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Computes the permanent id of a relation from the properties that identify it. */
public final class RelationId {

    private RelationId() {}

    /**
     * Returns the id of a relation. A relation without direction has the same id if its ends are
     * swapped.
     */
    public static String of(
            RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom) {
        return of(type, from, to, role, validFrom, true);
    }

    /**
     * Returns the id of a relation, or of its denial.
     *
     * @param asserted false: sources say that there is no such relation
     */
    public static String of(
            RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            boolean asserted) {
        boolean swapped = type.symmetric() && from.compareTo(to) > 0;
        String key =
                String.join(
                        "\n",
                        type.name(),
                        swapped ? to : from,
                        swapped ? from : to,
                        role == null ? "" : role,
                        validFrom == null ? "" : validFrom.toString());
        if (!asserted) {
            key += "\nNO";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "rel-" + HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
