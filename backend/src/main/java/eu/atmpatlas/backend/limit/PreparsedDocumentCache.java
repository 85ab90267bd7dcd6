package eu.atmpatlas.backend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Documents that were parsed and found valid, so that a hub that asks the same thing all day is
 * answered without doing that again. Each execution passes the limits, known document or not. Those
 * with mistakes are not kept, and a flood of documents that are asked once does not drive out those
 * that are asked often.
 */
final class PreparsedDocumentCache implements PreparsedDocumentProvider {

    /** A parsed document takes some hundred times the memory of its text: at most some 50 MB. */
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
        // Parsing and validating applies the limits by itself, between the two.
        PreparsedDocumentEntry parsedEntry = parseAndValidate.apply(input);
        if (!parsedEntry.hasErrors() && text.length() <= MAX_DOCUMENT_CHARACTERS) {
            cache.put(text, parsedEntry);
        }
        return CompletableFuture.completedFuture(parsedEntry);
    }
}
