package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** A relation's permanent id, made of what tells it from others. */
public final class RelationId {

    private RelationId() {}

    /**
     * The id of the tie of this type between these ends, with this role and start. A tie without
     * direction has the same id read from either end.
     */
    public static String of(
            RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom) {
        boolean swapped = type.symmetric() && from.compareTo(to) > 0;
        String key =
                String.join(
                        "\n",
                        type.name(),
                        swapped ? to : from,
                        swapped ? from : to,
                        role == null ? "" : role,
                        validFrom == null ? "" : validFrom.toString());
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
