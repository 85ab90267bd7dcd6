package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.network.model.NetworkMetrics;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Fields of the network's types that are not simply parts of what was found. */
@Component
class NetworkWiring implements RuntimeWiringConfigurer {

    private final RecordLoader records;
    private final NetworkRelationLoader relations;
    private final ConceptLookup concepts;
    private final SuggestionText reasons;

    NetworkWiring(
            RecordLoader records,
            NetworkRelationLoader relations,
            ConceptLookup concepts,
            SuggestionText reasons) {
        this.records = records;
        this.relations = relations;
        this.concepts = concepts;
        this.reasons = reasons;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        DataFetcher<?> entity =
                fetcher(
                        NetworkNode.class,
                        (node, environment) -> records.record(environment, node.id()));
        DataFetcher<?> country =
                fetcher(
                        NetworkNode.class,
                        (node, environment) -> concepts.find("country", node.country()));
        DataFetcher<?> relation =
                fetcher(
                        NetworkRelation.class,
                        (networkRelation, environment) ->
                                relations.relation(environment, networkRelation));
        DataFetcher<?> explanation =
                fetcher(
                        NetworkPath.class,
                        (path, environment) -> PathSentence.of(path, messages(environment)));
        DataFetcher<?> steps = fetcher(NetworkPath.class, (path, environment) -> steps(path));
        DataFetcher<?> length = fetcher(NetworkPath.class, (path, environment) -> path.length());
        DataFetcher<?> method =
                fetcher(
                        MeasureMethod.class,
                        (measureMethod, environment) ->
                                messages(environment)
                                        .format(
                                                measureMethod.key(),
                                                Integer.toString(measureMethod.samples())));
        wiring.type(
                        "NetworkNode",
                        type -> type.dataFetcher("entity", entity).dataFetcher("country", country))
                .type("NetworkTie", type -> type.dataFetcher("relation", relation))
                .type(
                        "NetworkPath",
                        type ->
                                type.dataFetcher("explanation", explanation)
                                        .dataFetcher("steps", steps)
                                        .dataFetcher("length", length))
                .type("NetworkMethod", type -> type.dataFetcher("method", method));
        losses(wiring);
        suggestions(wiring);
    }

    private static void losses(RuntimeWiring.Builder wiring) {
        DataFetcher<?> count =
                fetcher(
                        NetworkMetrics.CriticalLoss.class,
                        (cut, environment) -> cut.cutOff().size());
        DataFetcher<?> cutOff =
                fetcher(
                        NetworkMetrics.CriticalLoss.class,
                        (cut, environment) -> {
                            int given =
                                    Objects.requireNonNullElse(
                                            environment.getArgument("first"), 100);
                            int first = NetworkArguments.requireBetween("first", 0, 500, given);
                            return cut.cutOff().stream().limit(first).toList();
                        });
        wiring.type(
                "CriticalLoss",
                type -> type.dataFetcher("cutOffCount", count).dataFetcher("cutOff", cutOff));
    }

    private void suggestions(RuntimeWiring.Builder wiring) {
        DataFetcher<?> kind =
                fetcher(
                        SuggestionController.SuggestionReason.class,
                        (reason, environment) -> SuggestionText.kind(reason));
        DataFetcher<?> text =
                fetcher(
                        SuggestionController.SuggestionReason.class,
                        (reason, environment) -> reasons.text(reason, messages(environment)));
        DataFetcher<?> partners =
                fetcher(
                        SuggestionController.SuggestionReason.class,
                        (reason, environment) -> SuggestionText.commonNeighbours(reason));
        DataFetcher<?> named =
                fetcher(
                        SuggestionController.SuggestionReason.class,
                        (reason, environment) -> reasons.concepts(reason));
        wiring.type(
                "SuggestionReason",
                type ->
                        type.dataFetcher("kind", kind)
                                .dataFetcher("text", text)
                                .dataFetcher("partners", partners)
                                .dataFetcher("concepts", named));
    }

    private static NetworkMessages messages(DataFetchingEnvironment environment) {
        @Nullable Object lang = environment.getArgument("lang");
        return NetworkMessages.of(String.valueOf(lang));
    }

    private static List<PathStep> steps(NetworkPath path) {
        return IntStream.range(0, path.steps().size())
                .mapToObj(i ->
                        new PathStep(
                                path.nodes().get(i), path.nodes().get(i + 1), path.steps().get(i)))
                .toList();
    }

    /** A step of a path with its two ends. */
    record PathStep(NetworkNode from, NetworkNode to, List<NetworkRelation> ties) {}

    private static <S> DataFetcher<@Nullable Object> fetcher(
            Class<S> source, BiFunction<S, DataFetchingEnvironment, @Nullable Object> field) {
        return environment ->
                field.apply(
                        source.cast(Objects.requireNonNull(environment.<Object>getSource())),
                        environment);
    }
}
