package eu.atmpatlas.graph.kind;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of record. A record has one kind for ever. */
public enum EntityKind {
    INSTITUTION,
    SITE,
    EXPERT,
    INITIATIVE,
    REGULATOR,
    PRODUCT;

    /** The node label and GraphQL type name: {@code Site}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The path segment of a record's page: {@code site}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this node label. */
    public static Optional<EntityKind> byLabel(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }
}
