package eu.atmpatlas.backend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Caches parsed and validated documents, so that a hub's repeated queries skip these steps. Each
 * execution still passes the limits. Documents with errors are not cached. Documents that are used
 * once do not displace those that are used often.
 */
final class PreparsedDocumentCache implements PreparsedDocumentProvider {

    /**
     * Limits the cache to about 50 MB: a parsed document takes about a hundred times the memory of
     * its text.
     */
    private static final int MAX_TOTAL_CHARACTERS = 500_000;

    private static final int MAX_DOCUMENT_CHARACTERS = 10_000;

    private final QueryLimitInstrumentation limits;
    private final Cache<String, PreparsedDocumentEntry> cache =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_TOTAL_CHARACTERS)
                    .weigher((String text, PreparsedDocumentEntry entry) -> text.length() + 50)
                    .build();

    PreparsedDocumentCache(QueryLimitInstrumentation limits) {
        this.limits = limits;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry entry = cache.getIfPresent(text);
        if (entry != null) {
            limits.admit(entry.getDocument(), input);
            return CompletableFuture.completedFuture(entry);
        }
        // Parsing and validating applies the limits itself, between the two steps.
        PreparsedDocumentEntry parsedEntry = parseAndValidate.apply(input);
        if (!parsedEntry.hasErrors() && text.length() <= MAX_DOCUMENT_CHARACTERS) {
            cache.put(text, parsedEntry);
        }
        return CompletableFuture.completedFuture(parsedEntry);
    }
}
