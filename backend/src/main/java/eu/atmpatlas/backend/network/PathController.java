package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;

/** Paths between records. */
@Controller
class PathController {

    private static final int MAX_LENGTH = 10;
    private static final int MAX_PATHS = 10;

    private final NetworkArguments arguments;

    PathController(NetworkArguments arguments) {
        this.arguments = arguments;
    }

    @QueryMapping
    @Nullable PathResult paths(
            @Argument String from,
            @Argument @Nullable String to,
            @Argument @Nullable String toCapability,
            @Argument @Nullable String toProductType,
            @Argument @Nullable FacetFilterInput toCountry,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable Boolean throughRegulators,
            @Argument @Nullable Integer maxLength,
            @Argument @Nullable Integer k,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq) {
        int lengthLimit =
                NetworkArguments.requireBetween(
                        "maxLength", 1, MAX_LENGTH, maxLength == null ? 6 : maxLength);
        int max = NetworkArguments.requireBetween("k", 1, MAX_PATHS, k == null ? 3 : k);
        Network.SiteCriteria targets = targets(to, toCapability, toProductType, toCountry);
        Network network = arguments.network(seq);
        String start = arguments.resolveId(network, from);
        String end = to == null ? null : arguments.resolveId(network, to);
        if (start == null || (to != null && end == null)) {
            return null;
        }
        if (start.equals(end)) {
            throw new BadInputException("to", "must be another record than from");
        }
        boolean regulators =
                Boolean.TRUE.equals(throughRegulators)
                        || network.node(start).kind() == EntityKind.REGULATOR
                        || (end != null && network.node(end).kind() == EntityKind.REGULATOR);
        RelationFilter relations =
                arguments.relations(
                        types == null && !regulators ? RelationPaths.COLLABORATION : types,
                        asOf,
                        seq);
        Network.Paths found =
                end != null
                        ? network.paths(start, end, lengthLimit, max, relations)
                        : network.pathsToNearest(start, targets, lengthLimit, max, relations);
        return new PathResult(
                NetworkState.of(network.topology(), relations),
                found.paths(),
                found.complete(),
                found.matching(),
                found.shortest());
    }

    private Network.SiteCriteria targets(
            @Nullable String to,
            @Nullable String capability,
            @Nullable String productType,
            @Nullable FacetFilterInput country) {
        var holders =
                new Network.SiteCriteria(
                        arguments.code("toCapability", "capability", capability),
                        arguments.code("toProductType", "product-type", productType),
                        arguments.codes("toCountry", "country", country));
        boolean any =
                holders.capability().isRestrictive()
                        || holders.productType().isRestrictive()
                        || holders.country().isRestrictive();
        if (to == null && !any) {
            throw new BadInputException(
                    "to", "must be given, or one of toCapability, toProductType and toCountry");
        }
        if (to != null && any) {
            throw new BadInputException(
                    "to",
                    "must not be given together with toCapability, toProductType or toCountry");
        }
        return holders;
    }

    record PathResult(
            NetworkState state,
            List<NetworkPath> paths,
            boolean complete,
            int matching,
            @Nullable Integer shortest) {}
}
