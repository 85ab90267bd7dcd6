package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the graph, why, and by which method.
 *
 * @param actor name in the public change log: {@code seed}, {@code importer}, a curator's handle
 * @param reason free text, or null if none was given
 * @param method {@code IMPORT}, {@code EDIT}, {@code SYNTHETIC}, {@code REVERT}, {@code CONNECTOR}
 */
public record Provenance(String actor, @Nullable String reason, Method method) {

    /** Method of a change. */
    public enum Method {
        IMPORT,
        EDIT,
        SYNTHETIC,
        REVERT,
        /** Read from a public register by a connector. */
        CONNECTOR
    }
}
