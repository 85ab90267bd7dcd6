package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.platform.Provisional;
import eu.atmpatlas.graph.network.Analyses;
import eu.atmpatlas.graph.network.Measured;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The network measured. */
@Controller
class AnalysisController {

    /** How long an answer waits for a measurement before an earlier one is given. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Questions questions;
    private final Analyses analyses;

    AnalysisController(Questions questions, Analyses analyses) {
        this.questions = questions;
        this.analyses = analyses;
    }

    @QueryMapping
    Answers.@Nullable Whole network(
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Integer first,
            @Argument Measured.@Nullable Measure by,
            GraphQLContext context) {
        int most = Questions.within("first", 0, 5_000, first == null ? 1_000 : first);
        Measured.Measure measure = by == null ? Measured.Measure.PAGERANK : by;
        Answers.Head head = head(filter, asOf, context);
        return head == null ? null : Answers.Whole.of(head, measure, most);
    }

    @QueryMapping
    Answers.@Nullable Summary networkSummary(
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable LocalDate asOf,
            GraphQLContext context) {
        Answers.Head head = head(filter, asOf, context);
        return head == null ? null : new Answers.Summary(head);
    }

    @QueryMapping
    Answers.@Nullable Critical criticalNodes(
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Integer first,
            GraphQLContext context) {
        int most = Questions.within("first", 0, 100, first == null ? 20 : first);
        Answers.Head head = head(filter, asOf, context);
        return head == null ? null : Answers.Critical.of(head, most);
    }

    private Answers.@Nullable Head head(
            @Nullable FilterInput input, @Nullable LocalDate asOf, GraphQLContext context) {
        NetworkFilter filter = questions.filter(input, asOf);
        Network network = questions.network();
        NetworkAnalysis analysis = analyses.of(network, filter, PATIENCE);
        boolean current = analysis != null && analysis.topology().seq() >= network.topology().seq();
        if (!current) {
            Provisional.mark(context);
        }
        return analysis == null ? null : new Answers.Head(analysis, filter, current);
    }

    @SchemaMapping(typeName = "Network")
    List<Measured.Community> communities(Answers.Whole network, @Argument @Nullable Integer first) {
        return network.head()
                .analysis()
                .communities(Questions.within("first", 0, 500, first == null ? 50 : first));
    }
}
