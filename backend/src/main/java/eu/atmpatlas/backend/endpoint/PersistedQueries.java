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
 * Finds the document of a request: its text, its hash (Apollo's automatic persisted queries), or
 * the id of a trusted document. A text with a hash is stored only after a run without errors, so
 * that invalid documents displace nothing.
 */
@Component
final class PersistedQueries {

    static final String NOT_TRUSTED =
            "only documents that the operator has registered are run here";

    /** Maximum characters of all stored documents: about a thousand documents. */
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
     * @throws RefusedRequestException if the document is unknown, not trusted, or does not match
     *     its hash
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
        String document = trusted.find(Objects.requireNonNull(id));
        if (document == null && !trustedOnly) {
            document = persisted.getIfPresent(id);
        }
        if (document == null) {
            // The exact message that Apollo's clients expect.
            throw new RefusedRequestException(
                    HttpStatus.NOT_FOUND,
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "PersistedQueryNotFound");
        }
        return document;
    }

    boolean trustedOnly() {
        return trustedOnly;
    }

    /** Whether a document may run, over any transport. */
    boolean mayRun(String document) {
        return !trustedOnly || trusted.find(Sha256.hex(document)) != null;
    }

    /** Stores a document that came with its hash and ran without errors. */
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
