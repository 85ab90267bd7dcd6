package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The log as a GraphQL subscription, over WebSocket or Server-Sent Events. */
@Controller
class ChangedController {

    private final ChangeTail tail;
    private final OpenStreams streams;
    private final ChangeProperties properties;

    ChangedController(ChangeTail tail, OpenStreams streams, ChangeProperties properties) {
        this.tail = tail;
        this.streams = streams;
        this.properties = properties;
    }

    @SubscriptionMapping
    Publisher<ToldChange> changed(
            @Argument @Nullable Long since,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable FilterInput filter,
            DataFetchingEnvironment asked) {
        var stream = new ChangeStream(tail, FilterInput.filter(kinds, filter), since);
        // What was loaded for one change may be another by the next.
        Runnable forget =
                () -> asked.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
        return new ChangePublisher(stream, tail, streams.take(), properties.stall(), forget);
    }
}
