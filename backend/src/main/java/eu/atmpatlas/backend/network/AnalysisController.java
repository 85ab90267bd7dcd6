package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.graphql.NonCacheable;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.model.NetworkMetrics;
import eu.atmpatlas.graph.network.projection.NetworkAnalysisCache;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Measures of the whole network. */
@Controller
class AnalysisController {

    /** How long a request waits for a measurement before it returns an earlier one. */
    private static final Duration UPDATE_TIMEOUT = Duration.ofSeconds(5);

    private final NetworkArguments arguments;
    private final NetworkAnalysisCache analyses;

    AnalysisController(NetworkArguments arguments, NetworkAnalysisCache analyses) {
        this.arguments = arguments;
        this.analyses = analyses;
    }

    @QueryMapping
    NetworkResults.@Nullable MeasuredNetwork network(
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Integer first,
            @Argument NetworkMetrics.@Nullable Measure by,
            GraphQLContext context) {
        int max = NetworkArguments.requireBetween("first", 0, 5_000, first == null ? 1_000 : first);
        NetworkMetrics.Measure measure = by == null ? NetworkMetrics.Measure.PAGERANK : by;
        NetworkResults.Context head = head(filter, asOf, context);
        return head == null ? null : NetworkResults.MeasuredNetwork.of(head, measure, max);
    }

    @QueryMapping
    NetworkResults.@Nullable NetworkSummary networkSummary(
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            GraphQLContext context) {
        NetworkResults.Context head = head(filter, asOf, context);
        return head == null ? null : new NetworkResults.NetworkSummary(head);
    }

    @QueryMapping
    NetworkResults.@Nullable CriticalNodes criticalNodes(
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Integer first,
            GraphQLContext context) {
        int max = NetworkArguments.requireBetween("first", 0, 100, first == null ? 20 : first);
        NetworkResults.Context head = head(filter, asOf, context);
        return head == null ? null : NetworkResults.CriticalNodes.of(head, max);
    }

    private NetworkResults.@Nullable Context head(
            @Nullable NetworkFilterInput input, @Nullable LocalDate asOf, GraphQLContext context) {
        NetworkFilter filter = arguments.filter(input, asOf);
        Network network = arguments.network();
        NetworkAnalysis analysis = analyses.get(network, filter, UPDATE_TIMEOUT);
        boolean current = analysis != null && analysis.topology().seq() >= network.topology().seq();
        if (!current) {
            NonCacheable.mark(context);
        }
        return analysis == null ? null : new NetworkResults.Context(analysis, filter, current);
    }

    @SchemaMapping(typeName = "Network")
    List<NetworkMetrics.Community> communities(
            NetworkResults.MeasuredNetwork network, @Argument @Nullable Integer first) {
        return network.head()
                .analysis()
                .communities(
                        NetworkArguments.requireBetween(
                                "first", 0, 500, first == null ? 50 : first));
    }
}
