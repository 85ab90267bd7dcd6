package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.network.model.NetworkMetrics.CriticalLoss;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The fields of the network's types that the network's own records do not hold. */
@Controller
class NetworkFieldController {

    private final RecordLoader records;
    private final NetworkRelationLoader relations;
    private final ConceptLookup concepts;

    NetworkFieldController(
            RecordLoader records, NetworkRelationLoader relations, ConceptLookup concepts) {
        this.records = records;
        this.relations = relations;
        this.concepts = concepts;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> entity(
            NetworkNode node, DataFetchingEnvironment environment) {
        return records.record(environment, node.id());
    }

    @SchemaMapping
    @Nullable Concept country(NetworkNode node) {
        return concepts.find("country", node.country());
    }

    @SchemaMapping(typeName = "NetworkTie")
    CompletableFuture<Relation> relation(
            NetworkRelation relation, DataFetchingEnvironment environment) {
        return relations.relation(environment, relation);
    }

    @SchemaMapping
    String explanation(NetworkPath path, @Argument @Nullable Language lang) {
        return PathSentence.of(path, NetworkMessages.of(lang));
    }

    @SchemaMapping
    List<PathStep> steps(NetworkPath path) {
        return IntStream.range(0, path.length())
                .mapToObj(i ->
                        new PathStep(
                                path.nodes().get(i), path.nodes().get(i + 1), path.steps().get(i)))
                .toList();
    }

    @SchemaMapping(typeName = "NetworkMethod")
    String method(MeasureMethod measured, @Argument @Nullable Language lang) {
        return NetworkMessages.of(lang)
                .format(measured.key(), Integer.toString(measured.samples()));
    }

    @SchemaMapping
    int cutOffCount(CriticalLoss loss) {
        return loss.cutOff().size();
    }

    @SchemaMapping
    List<NetworkNode> cutOff(CriticalLoss loss, @Argument @Nullable Integer first) {
        int max = NetworkArguments.requireBetween("first", 0, 500, first == null ? 100 : first);
        return loss.cutOff().stream().limit(max).toList();
    }

    /** {@code PathStep} of the schema: a step of a path with its two ends. */
    record PathStep(NetworkNode from, NetworkNode to, List<NetworkRelation> ties) {}
}
