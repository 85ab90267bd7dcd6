package eu.atmpatlas.backend.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.platform.ErrorCode;

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
final class Documents {

    static final String NOT_TRUSTED = "only documents that the operator knows are run here";

    /** Characters that are kept in all: some thousand documents. */
    private static final long KEPT = 10_000_000;

    private final boolean trustedOnly;
    private final TrustedDocuments trusted;
    private final Cache<String, String> sent =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .weigher((String hash, String text) -> hash.length() + text.length())
                    .build();

    Documents(DocumentProperties properties) {
        this.trustedOnly = properties.documents() == DocumentProperties.Allowed.TRUSTED;
        this.trusted = new TrustedDocuments(properties.documentsFolder());
    }

    /**
     * The text of a request's document.
     *
     * @throws RefusedRequestException if it is not known, not trusted, or another than its hash
     *     says
     */
    String of(Asked asked) {
        String hash = hash(asked.extensions());
        String id = asked.documentId() == null ? hash : asked.documentId();
        String query = asked.query();
        if (query != null) {
            if (hash != null && !Hash.of(query).equals(hash)) {
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
            known = sent.getIfPresent(id);
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
        return !trustedOnly || trusted.find(Hash.of(document)) != null;
    }

    /** Keeps a document that was sent along with its hash and has proved sound. */
    void keep(Asked asked) {
        String hash = hash(asked.extensions());
        if (hash != null && asked.query() != null && !trustedOnly) {
            sent.put(hash, asked.query());
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
        throw RefusedRequestException.illFormed(
                "extensions.persistedQuery must have version 1 and a sha256Hash");
    }
}
