package eu.atmpatlas.backend.bulk;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A dump each night, {@code atlas.data.schedule}, where there were changes since the last. */
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
