package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.version.CitedVersions;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.CodeFilter;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.projection.NetworkProjection;
import eu.atmpatlas.graph.network.projection.VersionAnalyses;
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

/** Checks the arguments of network queries and converts them to types of the network. */
@Component
class NetworkArguments {

    /** How long a request waits for the changes written before it. */
    private static final Duration UPDATE_TIMEOUT = Duration.ofSeconds(2);

    /** Network figures count the sites that make, test or supply, unless asked otherwise. */
    private static final CodeFilter MAKING =
            new CodeFilter(ChainRoles.MAKING, List.of(), List.of(), null);

    private static final int MAX_IDS = 1_000;

    private final NetworkProjection liveNetwork;
    private final Entities entities;
    private final Vocabularies vocabularies;
    private final CitedVersions versions;
    private final Clock clock;

    NetworkArguments(
            NetworkProjection liveNetwork,
            Entities entities,
            Vocabularies vocabularies,
            CitedVersions versions,
            Clock clock) {
        this.liveNetwork = liveNetwork;
        this.entities = entities;
        this.vocabularies = vocabularies;
        this.versions = versions;
        this.clock = clock;
    }

    Network network() {
        return liveNetwork.upToDate(UPDATE_TIMEOUT);
    }

    /** Returns the network of a version of the data; of the latest data if none is named. */
    Network network(@Nullable Long seq) {
        return seq == null ? network() : NetworkProjection.of(versions.at(seq));
    }

    /** Returns the analysis of a part of an earlier version. */
    NetworkAnalysis analysis(long seq, NetworkFilter filter) {
        return VersionAnalyses.of(versions.at(seq), filter);
    }

    /** Returns the day to look at: that given, else that of the version, else today. */
    LocalDate day(@Nullable LocalDate asOf, @Nullable Long seq) {
        return asOf == null ? versions.firstDay(seq) : asOf;
    }

    /** Returns the id of a record in the network, also if it was merged; null if there is none. */
    @Nullable String resolveId(Network network, String id) {
        if (network.contains(id)) {
            return id;
        }
        return entities.find(id).map(Entity::id).filter(network::contains).orElse(null);
    }

    /** Returns the types on the day given, else on that of the version, else today. */
    RelationFilter relations(
            @Nullable List<RelationType> types, @Nullable LocalDate asOf, @Nullable Long seq) {
        return relations(types, day(asOf, seq));
    }

    private RelationFilter relations(@Nullable List<RelationType> types, @Nullable LocalDate asOf) {
        return new RelationFilter(
                types == null ? EnumSet.allOf(RelationType.class) : Set.copyOf(types),
                asOf == null ? LocalDate.now(clock) : asOf);
    }

    static Set<EntityKind> kinds(@Nullable List<EntityKind> kinds) {
        return kinds == null ? EnumSet.allOf(EntityKind.class) : Set.copyOf(kinds);
    }

    NetworkFilter filter(@Nullable NetworkFilterInput given, @Nullable LocalDate asOf) {
        NetworkFilterInput input = given == null ? NetworkFilterInput.EMPTY : given;
        List<String> ids = input.ids();
        if (ids != null && ids.size() > MAX_IDS) {
            throw new LimitExceededException(
                    "filter.ids", "must be at most %,d, not %,d".formatted(MAX_IDS, ids.size()));
        }
        return new NetworkFilter(
                ids != null && ids.isEmpty() ? Set.of() : kinds(input.kinds()),
                ids == null ? Set.of() : Set.copyOf(ids),
                codes("filter.country", "country", input.country()),
                codes("filter.capability", "capability", input.capability()),
                codes("filter.productType", "product-type", input.productType()),
                input.chainRole() == null
                        ? MAKING
                        : codes("filter.chainRole", ChainRoles.SCHEME, input.chainRole()),
                relations(input.types(), asOf));
    }

    /**
     * Returns the condition on the concepts of a record.
     *
     * @throws BadInputException if the vocabulary has no such code
     */
    CodeFilter codes(String field, String scheme, @Nullable FacetFilterInput input) {
        if (input == null) {
            return CodeFilter.MATCH_ALL;
        }
        CodeFilter filter = input.filter();
        Stream.of(filter.any(), filter.all(), filter.none())
                .flatMap(List::stream)
                .forEach(code -> requireConcept(field, scheme, code));
        return filter;
    }

    /** Returns the condition for one code, which matches everything if there is no code. */
    CodeFilter code(String field, String scheme, @Nullable String code) {
        if (code == null) {
            return CodeFilter.MATCH_ALL;
        }
        requireConcept(field, scheme, code);
        return CodeFilter.any(code);
    }

    private void requireConcept(String field, String scheme, String code) {
        if (vocabularies.concept(scheme, code).isEmpty()) {
            throw new BadInputException(
                    field,
                    "has the value %s, which is not a code of the vocabulary %s"
                            .formatted(code, scheme));
        }
    }

    /** Checks that a number is within its bounds. */
    static int requireBetween(String field, int min, int max, int value) {
        if (value < min) {
            throw new BadInputException(field, "must be at least %d, not %d".formatted(min, value));
        }
        if (value > max) {
            throw new LimitExceededException(
                    field, "must be at most %,d, not %,d".formatted(max, value));
        }
        return value;
    }
}
