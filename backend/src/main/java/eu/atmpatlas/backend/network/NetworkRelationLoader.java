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

/** Loads the stored relations of network relations, in one round trip for each level of a query. */
@Component
class NetworkRelationLoader {

    private static final String NAME = "networkRelations";

    NetworkRelationLoader(BatchLoaderRegistry loaders, Relations relations) {
        loaders.<Relations.Endpoints, Relation>forName(NAME)
                .registerMappedBatchLoader(
                        (keys, any) -> Mono.fromSupplier(() -> relations.byEndpoints(keys)));
    }

    /** Loads the stored relation; completes with null if it was removed. */
    CompletableFuture<Relation> relation(
            DataFetchingEnvironment environment, NetworkRelation relation) {
        return Objects.requireNonNull(
                        environment.<Relations.Endpoints, Relation>getDataLoader(NAME))
                .load(new Relations.Endpoints(relation.id(), relation.from(), relation.to()));
    }
}
