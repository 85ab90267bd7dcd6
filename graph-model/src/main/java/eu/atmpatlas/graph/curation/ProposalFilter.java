package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Selects proposals. An empty set accepts all.
 *
 * @param record id of the record; null for all
 * @param from made at this time or later; null for all
 * @param until made at this time or earlier; null for all
 */
public record ProposalFilter(
        Set<Proposal.State> states,
        Set<EntityKind> kinds,
        Set<String> countries,
        @Nullable String record,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Copies the sets. */
    public ProposalFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
    }

    /** A place in the list: after the proposal with this time and id. */
    public record Position(Instant createdAt, String id) {

        /** Before all proposals. */
        public static final Position START = new Position(Instant.EPOCH, "");
    }

    Map<String, @Nullable Object> parameters(Position after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("states", names(states));
        parameters.put("kinds", names(kinds));
        parameters.put("countries", countries.isEmpty() ? null : countries.stream().toList());
        parameters.put("record", record);
        parameters.put("from", (from == null ? Instant.EPOCH : from).atZone(ZoneOffset.UTC));
        parameters.put("until", (until == null ? END : until).atZone(ZoneOffset.UTC));
        parameters.put("after", after.createdAt().atZone(ZoneOffset.UTC));
        parameters.put("afterId", after.id());
        parameters.put("limit", limit);
        return parameters;
    }

    private static @Nullable Object names(Set<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toList();
    }
}
