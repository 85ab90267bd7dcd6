package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.change.stream.ChangeProperties;
import eu.atmpatlas.backend.change.stream.ChangePublisher;
import eu.atmpatlas.backend.change.stream.ChangeStream;
import eu.atmpatlas.backend.change.stream.StreamLimiter;
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
class ChangeSubscriptionController {

    private final ChangeFeed feed;
    private final StreamLimiter streams;
    private final ChangeProperties properties;

    ChangeSubscriptionController(
            ChangeFeed feed, StreamLimiter streams, ChangeProperties properties) {
        this.feed = feed;
        this.streams = streams;
        this.properties = properties;
    }

    @SubscriptionMapping
    Publisher<PublishedChange> changed(
            @Argument @Nullable Long since,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable ChangeFilterInput filter,
            DataFetchingEnvironment environment) {
        var stream = new ChangeStream(feed, ChangeFilterInput.filter(kinds, filter), since);
        // A record that was loaded for one change may differ at the next change.
        Runnable clearLoaders =
                () ->
                        environment
                                .getDataLoaderRegistry()
                                .getDataLoaders()
                                .forEach(DataLoader::clearAll);
        return new ChangePublisher(
                stream, feed, streams.acquire(), properties.stall(), clearLoaders);
    }
}
