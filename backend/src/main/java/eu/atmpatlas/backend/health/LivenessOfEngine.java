package eu.atmpatlas.backend.health;

import eu.atmpatlas.graph.database.EmbeddedDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sets liveness to broken when the embedded database has stopped for good, so that the process
 * manager restarts the atlas.
 */
@Component
final class LivenessOfEngine {

    private final ObjectProvider<EmbeddedDatabase> embedded;

    LivenessOfEngine(ObjectProvider<EmbeddedDatabase> embedded) {
        this.embedded = embedded;
    }

    /** Runs last, because Spring Boot sets the application live just before it is ready. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void watch(ApplicationReadyEvent ready) {
        ApplicationContext context = ready.getApplicationContext();
        embedded.ifAvailable(engine ->
                engine.whenFailed(
                        _ -> AvailabilityChangeEvent.publish(context, LivenessState.BROKEN)));
    }
}
