package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.network.Measured;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.NetworkPath;
import eu.atmpatlas.graph.network.NetworkTie;

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

    private final RecordLoads records;
    private final NetworkLoads relations;
    private final Concepts concepts;
    private final ReasonText reasons;

    NetworkWiring(
            RecordLoads records, NetworkLoads relations, Concepts concepts, ReasonText reasons) {
        this.records = records;
        this.relations = relations;
        this.concepts = concepts;
        this.reasons = reasons;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        DataFetcher<?> entity =
                of(NetworkNode.class, (node, asked) -> records.record(asked, node.id()));
        DataFetcher<?> country =
                of(NetworkNode.class, (node, asked) -> concepts.one("country", node.country()));
        DataFetcher<?> relation =
                of(NetworkTie.class, (tie, asked) -> relations.relation(asked, tie));
        DataFetcher<?> explanation =
                of(NetworkPath.class, (path, asked) -> PathSentence.of(path, words(asked)));
        DataFetcher<?> steps = of(NetworkPath.class, (path, asked) -> steps(path));
        DataFetcher<?> length = of(NetworkPath.class, (path, asked) -> path.length());
        DataFetcher<?> method =
                of(
                        Method.class,
                        (how, asked) ->
                                words(asked).say(how.key(), Integer.toString(how.samples())));
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
        DataFetcher<?> count = of(Measured.Cut.class, (cut, asked) -> cut.cutOff().size());
        DataFetcher<?> cutOff =
                of(
                        Measured.Cut.class,
                        (cut, asked) -> {
                            int given = Objects.requireNonNullElse(asked.getArgument("first"), 100);
                            int first = Questions.within("first", 0, 500, given);
                            return cut.cutOff().stream().limit(first).toList();
                        });
        wiring.type(
                "CriticalLoss",
                type -> type.dataFetcher("cutOffCount", count).dataFetcher("cutOff", cutOff));
    }

    private void suggestions(RuntimeWiring.Builder wiring) {
        DataFetcher<?> kind =
                of(SuggestionController.Why.class, (why, asked) -> ReasonText.kind(why));
        DataFetcher<?> text =
                of(SuggestionController.Why.class, (why, asked) -> reasons.text(why, words(asked)));
        DataFetcher<?> partners =
                of(SuggestionController.Why.class, (why, asked) -> ReasonText.partners(why));
        DataFetcher<?> named =
                of(SuggestionController.Why.class, (why, asked) -> reasons.concepts(why));
        wiring.type(
                "SuggestionReason",
                type ->
                        type.dataFetcher("kind", kind)
                                .dataFetcher("text", text)
                                .dataFetcher("partners", partners)
                                .dataFetcher("concepts", named));
    }

    private static Words words(DataFetchingEnvironment asked) {
        @Nullable Object lang = asked.getArgument("lang");
        return Words.of(String.valueOf(lang));
    }

    private static List<Step> steps(NetworkPath path) {
        return IntStream.range(0, path.steps().size())
                .mapToObj(i ->
                        new Step(path.nodes().get(i), path.nodes().get(i + 1), path.steps().get(i)))
                .toList();
    }

    /** A step of a path with its two ends. */
    record Step(NetworkNode from, NetworkNode to, List<NetworkTie> ties) {}

    private static <S> DataFetcher<@Nullable Object> of(
            Class<S> source, BiFunction<S, DataFetchingEnvironment, @Nullable Object> field) {
        return asked ->
                field.apply(source.cast(Objects.requireNonNull(asked.<Object>getSource())), asked);
    }
}
