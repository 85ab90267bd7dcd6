package eu.atmpatlas.backend.search;

import eu.atmpatlas.graph.kind.EntityKind;

/**
 * A record that fits what was typed so far.
 *
 * @param highlight name or alias, HTML-escaped, with what matched between {@code <mark>} and {@code
 *     </mark>}
 */
public record Suggestion(String id, EntityKind kind, String name, String highlight) {}
