package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeNumberCoercing;
import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Set;

/** Pages of the change log, and of the history of one record. */
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
            return last == null ? size("first", first) : size("last", last);
        }

        private static int size(String field, @Nullable Integer requested) {
            return PageSize.require(field, requested, DEFAULT_FIRST, MAX_FIRST);
        }
    }

    private ChangeConnection page(
            ChangeFilter filter, @Nullable Long since, ChangePageArguments paging) {
        int count = paging.count();
        Long after = number("after", paging.after());
        Long before = number("before", paging.before());
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

    private static @Nullable Long number(String argument, @Nullable String cursor) {
        String position = ChangeConnection.CURSORS.position(argument, cursor);
        try {
            return position == null ? null : ChangeNumberCoercing.parse(position);
        } catch (IllegalArgumentException noNumber) {
            throw PositionCursorStrategy.invalidCursor(argument);
        }
    }
}
