package eu.atmpatlas.backend.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.atmpatlas.backend.connector.run.ConnectorRunner;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

import java.util.Map;

/** When connectors run by themselves, and what the configuration may say. */
@AtlasTest
class ConnectorScheduleTests {

    private final ConnectorProperties defaults;
    private final Connectors connectors;
    private final ConnectorRunner runner;
    private final GraphLookup graph;
    private final ImportLimits limits;

    ConnectorScheduleTests(
            @Autowired ConnectorProperties defaults,
            @Autowired Connectors connectors,
            @Autowired ConnectorRunner runner,
            @Autowired GraphLookup graph,
            @Autowired ImportLimits limits) {
        this.defaults = defaults;
        this.connectors = connectors;
        this.runner = runner;
        this.graph = graph;
        this.limits = limits;
    }

    @Test
    void noConnectorRunsByDefault() {
        assertThat(scheduled(defaults, "")).isZero();
        assertThat(connectors.all()).hasSize(7);
    }

    @Test
    void aConnectorRunsAtTheConfiguredTimesUnlessACommandRuns() {
        ConnectorProperties properties =
                properties(
                        Map.of(
                                "atlas.connectors.registers.orphadata.cron", "0 30 2 * * MON",
                                "atlas.connectors.registers.ctis.cron", "-",
                                "atlas.connectors.registers.ror.url", "https://zenodo.org/x.zip"));
        assertThat(scheduled(properties, "")).isEqualTo(1);
        assertThat(scheduled(properties, "import")).isZero();
    }

    @Test
    void aWrongSettingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        scheduled(
                                properties(
                                        Map.of("atlas.connectors.registers.ctis.cron", "nightly")),
                                ""))
                .withMessageStartingWith("atlas.connectors.registers.ctis.cron: ");
        assertWrong(Map.of("cron", "0 0 0 * * *"), ".url: is missing");
        assertWrong(Map.of("url", "not an address"), ".url: is not an address");
        assertWrong(
                Map.of("url", "https://hub.example.org/x.csv", "table", "planets"),
                ".table: planets is not a table of records");
    }

    private void assertWrong(Map<String, String> settings, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ConnectorConfiguration()
                                .connectors(
                                        properties(ofRegister("hub-list", settings)),
                                        graph,
                                        limits,
                                        "none"))
                .withMessageStartingWith("atlas.connectors.registers.hub-list" + reason);
    }

    private static Map<String, String> ofRegister(String name, Map<String, String> settings) {
        var properties = new java.util.HashMap<String, String>();
        settings.forEach((key, value) ->
                properties.put("atlas.connectors.registers.%s.%s".formatted(name, key), value));
        return properties;
    }

    /** Binds settings as the application does. */
    private static ConnectorProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("atlas.connectors", ConnectorProperties.class)
                .get();
    }

    private int scheduled(ConnectorProperties properties, String command) {
        var registrar = new ScheduledTaskRegistrar();
        new ConnectorSchedule(properties, connectors, runner, command).configureTasks(registrar);
        return registrar.getTriggerTaskList().size();
    }
}
