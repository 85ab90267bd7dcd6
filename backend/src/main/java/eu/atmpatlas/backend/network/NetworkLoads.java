package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.NetworkTie;
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
class NetworkLoads {

    private static final String NAME = "networkRelations";

    NetworkLoads(BatchLoaderRegistry loaders, Relations relations) {
        loaders.<Relations.Ends, Relation>forName(NAME)
                .registerMappedBatchLoader(
                        (ties, any) -> Mono.fromSupplier(() -> relations.byEnds(ties)));
    }

    /** The relation of a tie; completes with null if it is gone. */
    CompletableFuture<Relation> relation(DataFetchingEnvironment asked, NetworkTie tie) {
        return Objects.requireNonNull(asked.<Relations.Ends, Relation>getDataLoader(NAME))
                .load(new Relations.Ends(tie.id(), tie.from(), tie.to()));
    }
}
