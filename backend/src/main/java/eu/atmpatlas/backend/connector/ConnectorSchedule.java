package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.run.ConnectorReport;
import eu.atmpatlas.backend.connector.run.ConnectorRunner;
import eu.atmpatlas.backend.connector.run.RunOptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;

/**
 * Runs connectors at the times of {@code atlas.connectors.registers.<name>.cron}, in UTC. Without
 * such a setting none runs.
 */
@Component
final class ConnectorSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorSchedule.class);

    private final ConnectorProperties properties;
    private final Connectors connectors;
    private final ConnectorRunner runner;
    private final boolean enabled;

    ConnectorSchedule(
            ConnectorProperties properties,
            Connectors connectors,
            ConnectorRunner runner,
            @Value("${atlas.command:}") String command) {
        this.properties = properties;
        this.connectors = connectors;
        this.runner = runner;
        // A command ends before anything is due.
        this.enabled = command.isEmpty();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!enabled) {
            return;
        }
        properties
                .registers()
                .forEach((name, register) -> {
                    Connector connector =
                            connectors
                                    .find(name)
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    "atlas.connectors.registers.%s: there is no such connector"
                                                            .formatted(name)));
                    String cron = register.cron();
                    if (cron != null && !cron.isBlank() && !cron.equals("-")) {
                        registrar.addTriggerTask(
                                () -> run(connector, register.create()), trigger(name, cron));
                    }
                });
    }

    private static CronTrigger trigger(String name, String cron) {
        try {
            return new CronTrigger(cron, ZoneOffset.UTC);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "atlas.connectors.registers.%s.cron: %s"
                            .formatted(name, malformed.getMessage()),
                    malformed);
        }
    }

    private void run(Connector connector, boolean create) {
        ConnectorReport report = runner.run(connector, new RunOptions(null, false, create, create));
        if (report.succeeded()) {
            LOG.info("{}", report.text().lines().findFirst().orElse(""));
        } else {
            LOG.warn("{}", report.text());
        }
    }
}
