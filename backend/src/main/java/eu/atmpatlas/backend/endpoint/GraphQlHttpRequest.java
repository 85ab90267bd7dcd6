package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A request of GraphQL over HTTP. Its form is checked; its document is not resolved yet.
 *
 * @param query the document; null if its hash or id is given instead
 * @param operationName null if the document has only one operation
 * @param documentId of a trusted document; null if there is none
 */
record GraphQlHttpRequest(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, Object> extensions,
        @Nullable String documentId) {}
