package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.error.LimitExceededException;
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

    /** Most records of an earlier version that are measured while the request waits. */
    private static final int MAX_EARLIER_RECORDS = 5_000;

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
            @Argument @Nullable Long seq,
            @Argument @Nullable Integer first,
            @Argument NetworkMetrics.@Nullable Measure by,
            GraphQLContext context) {
        int max = NetworkArguments.requireBetween("first", 0, 5_000, first == null ? 1_000 : first);
        NetworkMetrics.Measure measure = by == null ? NetworkMetrics.Measure.PAGERANK : by;
        NetworkResults.Context head = head(filter, asOf, seq, context);
        return head == null ? null : NetworkResults.MeasuredNetwork.of(head, measure, max);
    }

    @QueryMapping
    NetworkResults.@Nullable NetworkSummary networkSummary(
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq,
            GraphQLContext context) {
        NetworkResults.Context head = head(filter, asOf, seq, context);
        return head == null ? null : new NetworkResults.NetworkSummary(head);
    }

    @QueryMapping
    NetworkResults.@Nullable CriticalNodes criticalNodes(
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq,
            @Argument @Nullable Integer first,
            GraphQLContext context) {
        int max = NetworkArguments.requireBetween("first", 0, 100, first == null ? 20 : first);
        NetworkResults.Context head = head(filter, asOf, seq, context);
        return head == null ? null : NetworkResults.CriticalNodes.of(head, max);
    }

    private NetworkResults.@Nullable Context head(
            @Nullable NetworkFilterInput input,
            @Nullable LocalDate asOf,
            @Nullable Long seq,
            GraphQLContext context) {
        NetworkFilter filter = arguments.filter(input, arguments.day(asOf, seq));
        if (seq != null) {
            Network earlier = arguments.network(seq);
            int records = earlier.count(filter);
            if (records > MAX_EARLIER_RECORDS) {
                throw new LimitExceededException(
                        "seq",
                        "can be given for at most %,d records, and %,d match: choose a part of the network by a filter"
                                .formatted(MAX_EARLIER_RECORDS, records));
            }
            return new NetworkResults.Context(arguments.analysis(seq, filter), filter, true);
        }
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
