package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.Relations;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The relations behind the network's ties: one round trip for all of one level of an answer. */
@Component
class NetworkRelationLoader {

    private static final String NAME = "networkRelations";

    NetworkRelationLoader(BatchLoaderRegistry loaders, Relations relations) {
        loaders.<Relations.Endpoints, Relation>forName(NAME)
                .registerMappedBatchLoader(
                        (keys, any) -> Mono.fromSupplier(() -> relations.byEndpoints(keys)));
    }

    /** The relation of a tie; completes with null if it is gone. */
    CompletableFuture<Relation> relation(
            DataFetchingEnvironment environment, NetworkRelation relation) {
        return Objects.requireNonNull(
                        environment.<Relations.Endpoints, Relation>getDataLoader(NAME))
                .load(new Relations.Endpoints(relation.id(), relation.from(), relation.to()));
    }
}
