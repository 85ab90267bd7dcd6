package eu.atmpatlas.backend.curation;

import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.NonCacheable;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;
import eu.atmpatlas.backend.permission.Action;
import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.CurrentActor;
import eu.atmpatlas.backend.permission.Permissions;
import eu.atmpatlas.backend.permission.Role;
import eu.atmpatlas.graph.curation.Proposal;
import eu.atmpatlas.graph.curation.ProposalFilter;
import eu.atmpatlas.graph.curation.ProposalFilter.Position;
import eu.atmpatlas.graph.curation.Proposals;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads proposals: one by its id, or those of a curator's countries and kinds. */
@Controller
class ProposalQueryController {

    private static final int MAX_FIRST = 100;
    private static final int DEFAULT_FIRST = 20;
    private static final int MAX_VALUES = 100;
    private static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("proposal");

    private final Proposals proposals;

    ProposalQueryController(Proposals proposals) {
        this.proposals = proposals;
    }

    @QueryMapping
    Optional<Proposal> proposal(@Argument String id, GraphQLContext context) {
        NonCacheable.mark(context);
        return proposals.find(id);
    }

    @QueryMapping
    ProposalConnection proposals(
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            GraphQLContext context) {
        NonCacheable.mark(context);
        Actor actor = CurrentActor.of(context);
        Permissions.check(actor, Action.SEE_PROPOSALS, null);
        int size = PageSize.require("first", first, DEFAULT_FIRST, MAX_FIRST);
        Position position = position(after);
        ProposalFilter selected = (filter == null ? FilterInput.NONE : filter).of(actor);
        List<Proposal> found =
                selected == null ? List.of() : proposals.page(selected, position, size + 1);
        List<Proposal> page = found.subList(0, Math.min(size, found.size()));
        List<Edge<Proposal>> edges =
                page.stream().map(each -> new Edge<>(cursor(each), each)).toList();
        return new ProposalConnection(
                edges,
                page,
                PageInfo.of(
                        edges,
                        Edge::cursor,
                        found.size() > size,
                        after != null && !edges.isEmpty()));
    }

    private static String cursor(Proposal proposal) {
        return CURSORS.toCursor(proposal.createdAt() + " " + proposal.id());
    }

    private static Position position(@Nullable String cursor) {
        String text = CURSORS.position("after", cursor);
        if (text == null) {
            return Position.START;
        }
        int space = text.indexOf(' ');
        try {
            return new Position(
                    Instant.parse(text.substring(0, Math.max(space, 0))),
                    text.substring(space + 1));
        } catch (DateTimeException malformed) {
            throw PositionCursorStrategy.invalidCursor("after");
        }
    }

    /** {@code ProposalConnection} of the schema. */
    record ProposalConnection(
            List<Edge<Proposal>> edges, List<Proposal> nodes, PageInfo pageInfo) {}

    /** {@code ProposalFilter} of the schema; a field that the client leaves out is null. */
    record FilterInput(
            @Nullable List<Proposal.State> states,
            @Nullable List<EntityKind> kinds,
            @Nullable List<String> countries,
            @Nullable String record,
            @Nullable Instant from,
            @Nullable Instant until) {

        static final FilterInput NONE = new FilterInput(null, null, null, null, null, null);

        /** The filter within what the actor cares for; null if nothing is left. */
        @Nullable ProposalFilter of(Actor actor) {
            boolean all = actor.is(Role.ADMINISTRATOR);
            Set<EntityKind> ownKinds = all ? Set.of() : actor.kinds();
            Set<String> ownCountries = all ? Set.of() : actor.countries();
            Set<EntityKind> wantedKinds = set("filter.kinds", kinds);
            Set<String> wantedCountries = set("filter.countries", countries);
            Set<EntityKind> kindsLeft = common(wantedKinds, ownKinds);
            Set<String> countriesLeft = common(wantedCountries, ownCountries);
            boolean nothing =
                    kindsLeft.isEmpty() && !(wantedKinds.isEmpty() && ownKinds.isEmpty())
                            || countriesLeft.isEmpty()
                                    && !(wantedCountries.isEmpty() && ownCountries.isEmpty());
            return nothing
                    ? null
                    : new ProposalFilter(
                            set("filter.states", states),
                            kindsLeft,
                            countriesLeft,
                            record,
                            from,
                            until);
        }

        /** An empty set stands for all. */
        private static <T> Set<T> common(Set<T> one, Set<T> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            var both = new HashSet<>(one);
            both.retainAll(other);
            return both;
        }

        private static <T> Set<T> set(String field, @Nullable List<T> values) {
            if (values == null) {
                return Set.of();
            }
            if (values.size() > MAX_VALUES) {
                throw new LimitExceededException(
                        field, "must be at most %d, not %d".formatted(MAX_VALUES, values.size()));
            }
            return Set.copyOf(values);
        }
    }
}
