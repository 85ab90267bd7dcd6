package eu.atmpatlas.backend.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to look, when everything is ready to be looked at. */
@Component
class OpenForReaders {

    private static final Logger log = LoggerFactory.getLogger(OpenForReaders.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            log.info("ATMP Atlas is open at http://localhost:{}", web.getWebServer().getPort());
        }
    }
}
