package eu.atmpatlas.backend.search;

import eu.atmpatlas.graph.kind.EntityKind;

/**
 * A record that matches the typed text.
 *
 * @param highlight name or alias, HTML-escaped, with the matching parts between {@code <mark>} and
 *     {@code </mark>}
 */
public record Suggestion(String id, EntityKind kind, String name, String highlight) {}
