package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.CodeFilter;
import eu.atmpatlas.graph.network.LiveNetwork;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.TieFilter;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what is asked of the network and turns it into what the network understands. */
@Component
class Questions {

    /** How long a question waits for what was written just before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_IDS = 1_000;

    private final LiveNetwork live;
    private final Entities entities;
    private final Vocabularies vocabularies;
    private final Clock clock = Clock.systemUTC();

    Questions(LiveNetwork live, Entities entities, Vocabularies vocabularies) {
        this.live = live;
        this.entities = entities;
        this.vocabularies = vocabularies;
    }

    Network network() {
        return live.upToDate(PATIENCE);
    }

    /** The id under which the network knows a record, which may have been merged; null if none. */
    @Nullable String known(Network network, String id) {
        if (network.has(id)) {
            return id;
        }
        return entities.find(id).map(Entity::id).filter(network::has).orElse(null);
    }

    TieFilter ties(@Nullable List<RelationType> types, @Nullable LocalDate asOf) {
        return new TieFilter(
                types == null ? EnumSet.allOf(RelationType.class) : Set.copyOf(types),
                asOf == null ? LocalDate.now(clock) : asOf);
    }

    static Set<EntityKind> kinds(@Nullable List<EntityKind> kinds) {
        return kinds == null ? EnumSet.allOf(EntityKind.class) : Set.copyOf(kinds);
    }

    NetworkFilter filter(@Nullable FilterInput given, @Nullable LocalDate asOf) {
        FilterInput input = given == null ? FilterInput.NOTHING : given;
        List<String> ids = input.ids();
        if (ids != null && ids.size() > MOST_IDS) {
            throw new LimitExceededException(
                    "filter.ids", "must be at most %,d, not %,d".formatted(MOST_IDS, ids.size()));
        }
        return new NetworkFilter(
                ids != null && ids.isEmpty() ? Set.of() : kinds(input.kinds()),
                ids == null ? Set.of() : Set.copyOf(ids),
                codes("filter.country", "country", input.country()),
                codes("filter.capability", "capability", input.capability()),
                codes("filter.productType", "product-type", input.productType()),
                ties(input.types(), asOf));
    }

    /**
     * What is asked of a record's concepts.
     *
     * @throws BadInputException if the vocabulary has no such code
     */
    CodeFilter codes(String field, String scheme, @Nullable FacetInput input) {
        if (input == null) {
            return CodeFilter.ANYTHING;
        }
        CodeFilter filter = input.filter();
        Stream.of(filter.any(), filter.all(), filter.none())
                .flatMap(List::stream)
                .forEach(code -> demand(field, scheme, code));
        return filter;
    }

    /** One code, or anything if there is none. */
    CodeFilter code(String field, String scheme, @Nullable String code) {
        if (code == null) {
            return CodeFilter.ANYTHING;
        }
        demand(field, scheme, code);
        return CodeFilter.any(code);
    }

    private void demand(String field, String scheme, String code) {
        if (vocabularies.concept(scheme, code).isEmpty()) {
            throw new BadInputException(
                    field, "names %s, which is no code of %s".formatted(code, scheme));
        }
    }

    /** A number in its bounds. */
    static int within(String field, int least, int most, int given) {
        if (given < least) {
            throw new BadInputException(
                    field, "must be at least %d, not %d".formatted(least, given));
        }
        if (given > most) {
            throw new LimitExceededException(
                    field, "must be at most %,d, not %,d".formatted(most, given));
        }
        return given;
    }
}
