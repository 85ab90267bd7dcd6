package eu.atmpatlas.backend.bulk;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes a dump each night ({@code atlas.data.schedule}) if the graph has changed since the last
 * one.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DumpSchedule {

    private final DumpStore dumpStore;

    DumpSchedule(DumpStore dumpStore) {
        this.dumpStore = dumpStore;
    }

    @Scheduled(cron = "${atlas.data.schedule:0 40 3 * * *}", zone = "UTC")
    void nightly() {
        dumpStore.makeInBackground();
    }
}
