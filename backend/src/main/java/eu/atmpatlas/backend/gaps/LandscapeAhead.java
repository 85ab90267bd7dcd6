package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.LiveLandscape;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the landscape as soon as the atlas is open: the first reader should not have to wait. */
@Component
final class LandscapeAhead {

    private static final Logger LOG = LoggerFactory.getLogger(LandscapeAhead.class);

    private final LiveLandscape landscape;

    LandscapeAhead(LiveLandscape landscape) {
        this.landscape = landscape;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread.ofVirtual()
                .name("landscape")
                .start(() -> {
                    try {
                        landscape.upToDate();
                    } catch (RuntimeException notNow) {
                        LOG.debug("The landscape is read at the first question", notNow);
                    }
                });
    }
}
