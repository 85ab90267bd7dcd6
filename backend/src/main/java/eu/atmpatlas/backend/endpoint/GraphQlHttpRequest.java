package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A request as the specification has it, its form checked and its document not yet known.
 *
 * @param query the document; null if it is named by its hash or id
 * @param operationName null if the document has only one operation
 * @param documentId of a trusted document; null if there is none
 */
record GraphQlHttpRequest(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, Object> extensions,
        @Nullable String documentId) {}
