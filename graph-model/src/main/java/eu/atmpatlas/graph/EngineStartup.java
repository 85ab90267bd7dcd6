package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The start of an engine on a separate thread. The caller that takes the engine must close it. */
final class EngineStartup {

    private final CompletableFuture<EmbeddedDatabase> engine = new CompletableFuture<>();
    private final AtomicBoolean handedOver = new AtomicBoolean();

    EngineStartup(EmbeddedSettings settings) {
        Thread.ofPlatform()
                .name("neo4j-start")
                .daemon()
                .start(() -> {
                    try {
                        engine.complete(EmbeddedDatabase.start(settings));
                    } catch (RuntimeException | Error failure) {
                        engine.completeExceptionally(failure);
                    }
                });
    }

    /**
     * Waits until the engine is ready.
     *
     * @throws eu.atmpatlas.graph.database.EngineStartException if it does not start
     */
    EmbeddedDatabase await() {
        handedOver.set(true);
        try {
            return engine.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    void closeUnlessHandedOver() {
        if (!handedOver.get()) {
            engine.thenAccept(EmbeddedDatabase::close).exceptionally(_ -> null).join();
        }
    }
}
