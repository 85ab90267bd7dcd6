package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;
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

    private static final int LARGEST = 100;
    private static final int USUAL = 20;

    private final ChangePages pages;

    ChangeController(ChangePages pages) {
        this.pages = pages;
    }

    @QueryMapping
    ChangeConnection changes(
            @Argument Long since,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = new Paging(first, after, last, before);
        return page(FilterInput.filter(kinds, filter), since, paging);
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
        return page(ofRecord, 0L, new Paging(first, after, last, before));
    }

    private record Paging(
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

        private static int count(String field, @Nullable Integer asked) {
            if (asked == null) {
                return USUAL;
            }
            if (asked < 0) {
                throw new BadInputException(field, "must not be negative: " + asked);
            }
            if (asked > LARGEST) {
                throw new LimitExceededException(
                        field, "must be at most %d, not %d".formatted(LARGEST, asked));
            }
            return asked;
        }
    }

    private ChangeConnection page(ChangeFilter filter, @Nullable Long since, Paging paging) {
        int count = paging.count();
        Long after = ChangeCursor.number("after", paging.after());
        Long before = ChangeCursor.number("before", paging.before());
        boolean back = paging.last() != null;
        var asked =
                new ChangePages.Asked(
                        filter,
                        Math.max(since == null ? 0 : since, after == null ? 0 : after),
                        before == null ? Long.MAX_VALUE : before,
                        count,
                        back);
        return ChangeConnection.of(asked, pages.page(asked), (back ? before : after) != null);
    }
}
