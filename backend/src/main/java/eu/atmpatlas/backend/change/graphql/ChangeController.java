package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Set;

/** Pages of the change log, and of the part of it that is a record's history. */
@Controller
class ChangeController {

    private static final int MAX_FIRST = 100;
    private static final int DEFAULT_FIRST = 20;

    private final ChangePages pages;

    ChangeController(ChangePages pages) {
        this.pages = pages;
    }

    @QueryMapping
    ChangeConnection changes(
            @Argument Long since,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable ChangeFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = new ChangePageArguments(first, after, last, before);
        return page(ChangeFilterInput.filter(kinds, filter), since, paging);
    }

    @QueryMapping
    ChangeConnection history(
            @Argument String id,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var ofRecord =
                new ChangeFilter(
                        Set.of(), Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), Set.of());
        return page(ofRecord, 0L, new ChangePageArguments(first, after, last, before));
    }

    private record ChangePageArguments(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {

        int count() {
            if (first != null && last != null) {
                throw new BadInputException("last", "must not be given together with first");
            }
            return last == null ? count("first", first) : count("last", last);
        }

        private static int count(String field, @Nullable Integer requested) {
            if (requested == null) {
                return DEFAULT_FIRST;
            }
            if (requested < 0) {
                throw new BadInputException(field, "must not be negative: " + requested);
            }
            if (requested > MAX_FIRST) {
                throw new LimitExceededException(
                        field, "must be at most %d, not %d".formatted(MAX_FIRST, requested));
            }
            return requested;
        }
    }

    private ChangeConnection page(
            ChangeFilter filter, @Nullable Long since, ChangePageArguments paging) {
        int count = paging.count();
        Long after = ChangeCursor.number("after", paging.after());
        Long before = ChangeCursor.number("before", paging.before());
        boolean fromEnd = paging.last() != null;
        var request =
                new ChangePages.Request(
                        filter,
                        Math.max(since == null ? 0 : since, after == null ? 0 : after),
                        before == null ? Long.MAX_VALUE : before,
                        count,
                        fromEnd);
        return ChangeConnection.of(
                request, pages.page(request), (fromEnd ? before : after) != null);
    }
}
