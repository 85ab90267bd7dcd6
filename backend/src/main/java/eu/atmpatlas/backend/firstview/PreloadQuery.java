package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A question that a page is going to ask.
 *
 * @param query the front end's own document, as it stands
 * @param variables in the order in which the front end writes them
 */
record PreloadQuery(String query, Map<String, @Nullable Object> variables) {}
