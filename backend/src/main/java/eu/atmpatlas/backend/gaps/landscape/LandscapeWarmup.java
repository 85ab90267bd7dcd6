package eu.atmpatlas.backend.gaps.landscape;

import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the landscape as soon as the atlas is open: the first reader should not have to wait. */
@Component
final class LandscapeWarmup {

    private static final Logger LOG = LoggerFactory.getLogger(LandscapeWarmup.class);

    private final LandscapeProjection landscape;

    LandscapeWarmup(LandscapeProjection landscape) {
        this.landscape = landscape;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual()
                .name("landscape")
                .start(() -> {
                    try {
                        landscape.upToDate();
                    } catch (RuntimeException unavailable) {
                        LOG.debug("The landscape is read at the first question", unavailable);
                    }
                });
    }
}
