package eu.atmpatlas.backend.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.error.ErrorCode;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;

/**
 * Finds the document of a request: sent along, named by its hash (Apollo's automatic persisted
 * queries), or named by the id of a trusted document. What was sent along with its hash is kept
 * once it was run without a fault in it, so that nonsense pushes nothing out.
 */
@Component
final class PersistedQueries {

    static final String NOT_TRUSTED = "only documents that the operator knows are run here";

    /** Characters that are kept in all: some thousand documents. */
    private static final long MAX_TOTAL_CHARACTERS = 10_000_000;

    private final boolean trustedOnly;
    private final TrustedDocuments trusted;
    private final Cache<String, String> persisted =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_TOTAL_CHARACTERS)
                    .weigher((String hash, String text) -> hash.length() + text.length())
                    .build();

    PersistedQueries(DocumentProperties properties) {
        this.trustedOnly = properties.documents() == DocumentProperties.Allowed.TRUSTED;
        this.trusted = new TrustedDocuments(properties.documentsFolder());
    }

    /**
     * The text of a request's document.
     *
     * @throws RefusedRequestException if it is not known, not trusted, or another than its hash
     *     says
     */
    String document(GraphQlHttpRequest request) {
        String hash = hash(request.extensions());
        String id = request.documentId() == null ? hash : request.documentId();
        String query = request.query();
        if (query != null) {
            if (hash != null && !Sha256.hex(query).equals(hash)) {
                throw new RefusedRequestException(
                        HttpStatus.BAD_REQUEST,
                        ErrorCode.PERSISTED_QUERY_HASH_MISMATCH,
                        "provided sha does not match query");
            }
            if (!mayRun(query)) {
                throw new RefusedRequestException(
                        HttpStatus.FORBIDDEN, ErrorCode.DOCUMENT_NOT_TRUSTED, NOT_TRUSTED);
            }
            return query;
        }
        String known = trusted.find(Objects.requireNonNull(id));
        if (known == null && !trustedOnly) {
            known = persisted.getIfPresent(id);
        }
        if (known == null) {
            // The words that Apollo's clients look for.
            throw new RefusedRequestException(
                    HttpStatus.NOT_FOUND,
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "PersistedQueryNotFound");
        }
        return known;
    }

    boolean trustedOnly() {
        return trustedOnly;
    }

    /** Whether a document may be run at all, whichever way it came. */
    boolean mayRun(String document) {
        return !trustedOnly || trusted.find(Sha256.hex(document)) != null;
    }

    /** Keeps a document that was sent along with its hash and has proved sound. */
    void persist(GraphQlHttpRequest request) {
        String hash = hash(request.extensions());
        if (hash != null && request.query() != null && !trustedOnly) {
            persisted.put(hash, request.query());
        }
    }

    private static @Nullable String hash(Map<String, Object> extensions) {
        Object persisted = extensions.get("persistedQuery");
        if (persisted == null) {
            return null;
        }
        if (persisted instanceof Map<?, ?> named
                && named.get("version") instanceof Number version
                && version.intValue() == 1
                && named.get("sha256Hash") instanceof String hash) {
            return hash;
        }
        throw RefusedRequestException.unprocessable(
                "extensions.persistedQuery must have version 1 and a sha256Hash");
    }
}
