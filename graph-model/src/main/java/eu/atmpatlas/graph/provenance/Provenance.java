package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the graph, why, and by what means.
 *
 * @param actor a name for the public change log: {@code seed}, {@code importer}, a curator's handle
 * @param reason in words, or null where none was given
 * @param method {@code IMPORT}, {@code EDIT}, {@code SYNTHETIC}, {@code REVERT}
 */
public record Provenance(String actor, @Nullable String reason, Method method) {

    /** By what means the graph is changed. */
    public enum Method {
        IMPORT,
        EDIT,
        SYNTHETIC,
        REVERT
    }
}
