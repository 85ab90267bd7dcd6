package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkPath;
import eu.atmpatlas.graph.network.TieFilter;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;

/** Ways from one record to another. */
@Controller
class PathController {

    private static final int LONGEST = 10;
    private static final int MOST = 10;

    private final Questions questions;

    PathController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable Found paths(
            @Argument String from,
            @Argument @Nullable String to,
            @Argument @Nullable String toCapability,
            @Argument @Nullable String toProductType,
            @Argument @Nullable FacetInput toCountry,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable Integer maxLength,
            @Argument @Nullable Integer k,
            @Argument @Nullable LocalDate asOf) {
        int longest = Questions.within("maxLength", 1, LONGEST, maxLength == null ? 6 : maxLength);
        int most = Questions.within("k", 1, MOST, k == null ? 3 : k);
        TieFilter ties = questions.ties(types, asOf);
        Network.Holders holders = holders(to, toCapability, toProductType, toCountry);
        Network network = questions.network();
        String start = questions.known(network, from);
        String end = to == null ? null : questions.known(network, to);
        if (start == null || (to != null && end == null)) {
            return null;
        }
        if (start.equals(end)) {
            throw new BadInputException("to", "must be another record than from");
        }
        Network.Paths found =
                end != null
                        ? network.paths(start, end, longest, most, ties)
                        : network.pathsToNearest(start, holders, longest, most, ties);
        return new Found(
                NetworkState.of(network.topology(), ties),
                found.paths(),
                found.complete(),
                found.matching(),
                found.shortest());
    }

    private Network.Holders holders(
            @Nullable String to,
            @Nullable String capability,
            @Nullable String productType,
            @Nullable FacetInput country) {
        var holders =
                new Network.Holders(
                        questions.code("toCapability", "capability", capability),
                        questions.code("toProductType", "product-type", productType),
                        questions.codes("toCountry", "country", country));
        boolean any =
                holders.capability().asks()
                        || holders.productType().asks()
                        || holders.country().asks();
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

    record Found(
            NetworkState state,
            List<NetworkPath> paths,
            boolean complete,
            int matching,
            @Nullable Integer shortest) {}
}
