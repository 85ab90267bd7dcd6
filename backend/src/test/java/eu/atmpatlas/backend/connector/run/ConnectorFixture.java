package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.ConnectorProperties;
import eu.atmpatlas.backend.connector.ConnectorProperties.Register;
import eu.atmpatlas.backend.connector.download.DownloadLimits;
import eu.atmpatlas.backend.connector.download.RegisterDownload;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.backend.importing.ImportReport;
import eu.atmpatlas.backend.importing.ImportRequest;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.connector.ConnectorRuns;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Connectors on a graph, and access to the graph for assertions. */
final class ConnectorFixture {

    static final DownloadLimits LIMITS =
            new DownloadLimits(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    DataSize.ofMegabytes(4),
                    3,
                    Duration.ofMillis(1),
                    Duration.ofMinutes(1),
                    true);

    final ImportFixture imports;
    final ConnectorRuns runs;

    /** Pauses that a real run would make. */
    final List<Duration> pauses = new ArrayList<>();

    private final Path folder;

    ConnectorFixture(Graph graph, Path folder) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
        this.runs = new ConnectorRuns(graph);
        this.folder = folder;
    }

    /** Runs a connector on a file of the test's resources. */
    ConnectorReport run(Connector connector, String resource, boolean dryRun, boolean create) {
        return run(connector, resource(resource), dryRun, create);
    }

    ConnectorReport run(Connector connector, Path file, boolean dryRun, boolean create) {
        return runner(Map.of()).run(connector, new RunOptions(file, dryRun, create, false));
    }

    /** Runs a connector on an address of this machine. */
    ConnectorReport fetch(Connector connector, String address, String host) {
        var register =
                new Register(address, List.of(host), null, false, null, Map.of(), null, null);
        return runner(Map.of(connector.info().name(), register))
                .run(connector, new RunOptions(null, false, false, false));
    }

    private ConnectorRunner runner(Map<String, Register> registers) {
        var properties =
                new ConnectorProperties(
                        LIMITS.connectTimeout(),
                        LIMITS.readTimeout(),
                        LIMITS.totalTimeout(),
                        LIMITS.maxSize(),
                        LIMITS.attempts(),
                        LIMITS.firstRetry(),
                        LIMITS.longestRetry(),
                        Duration.ofSeconds(1),
                        LIMITS.allowHttp(),
                        registers);
        return new ConnectorRunner(
                new RegisterPages(
                        new RegisterDownload(LIMITS, pauses::add, Clock.systemUTC()),
                        properties,
                        runs),
                imports.entities,
                imports.relations,
                imports.sources,
                new TableImport(imports.importer, imports.transactions),
                runs,
                Clock.systemUTC());
    }

    static Path resource(String name) {
        URL url =
                Objects.requireNonNull(
                        ConnectorFixture.class.getResource(
                                "/eu/atmpatlas/backend/connector/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Imports a table, which has to be accepted. */
    void importTable(TableSchema table, String... lines) {
        Path file = ImportFixture.file(folder, table.label() + ".csv", lines);
        ImportReport report =
                imports.importer.run(new ImportRequest(file.toString(), table, false, "tests"));
        if (!report.accepted()) {
            throw new UncheckedIOException(new IOException(report.text()));
        }
    }

    Entity record(String id) {
        return imports.entities.find(id).orElseThrow();
    }

    static List<String> keys(ConnectorReport report, ConnectorFinding.Type type) {
        return report.findings().stream()
                .filter(finding -> finding.type() == type)
                .map(ConnectorFinding::key)
                .toList();
    }

    static @Nullable ConnectorFinding finding(ConnectorReport report, String key) {
        return report.findings().stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
