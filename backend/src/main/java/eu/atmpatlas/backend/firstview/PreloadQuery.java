package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A query that a page sends first.
 *
 * @param query the front end's document, unchanged
 * @param variables in the front end's order
 */
record PreloadQuery(String query, Map<String, @Nullable Object> variables) {}
