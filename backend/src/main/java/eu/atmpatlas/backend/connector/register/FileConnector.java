package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.ConnectorProperties.Register;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.datapackage.DataPackage;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file by URL that anybody publishes: a CSV file whose headers stand for columns of a table, or a
 * zip with a Frictionless data package in the atlas's form. Its rows state values of records and
 * replace none; an import would.
 */
public final class FileConnector implements Connector.OfRecords {

    private final ConnectorInfo info;
    private final @Nullable EntityKind kind;
    private final Map<String, String> headers;
    private final RegisterSource source;
    private final GraphLookup graph;
    private final ImportLimits limits;

    private FileConnector(
            ConnectorInfo info,
            @Nullable EntityKind kind,
            Map<String, String> headers,
            RegisterSource source,
            GraphLookup graph,
            ImportLimits limits) {
        this.info = info;
        this.kind = kind;
        this.headers = Map.copyOf(headers);
        this.source = source;
        this.graph = graph;
        this.limits = limits;
    }

    /**
     * Makes the connector that the configuration describes.
     *
     * @throws IllegalArgumentException if a setting is wrong; the message names it
     */
    public static FileConnector of(
            String name, Register register, GraphLookup graph, ImportLimits limits) {
        String setting = "atlas.connectors.registers." + name;
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    setting + ": the name must be small letters and digits joined by hyphens");
        }
        String url = register.url();
        String host = url == null ? null : host(setting, url);
        if (url == null || host == null) {
            throw new IllegalArgumentException(
                    setting
                            + ".url: is missing; only a connector of the atlas has an address of"
                            + " its own");
        }
        EntityKind kind = null;
        if (register.table() != null) {
            kind =
                    TableSchema.byName(register.table())
                            .flatMap(TableSchema::kind)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "%s.table: %s is not a table of records"
                                                    .formatted(setting, register.table())));
        }
        String title = register.title() == null ? name + ", " + host : register.title();
        return new FileConnector(
                new ConnectorInfo(
                        name,
                        title,
                        url,
                        null,
                        Set.of(host.toLowerCase(Locale.ROOT)),
                        kind == null ? "package.zip" : "table.csv",
                        false),
                kind,
                register.mapping(),
                new RegisterSource("src-connector-" + name, title, url),
                graph,
                limits);
    }

    private static @Nullable String host(String setting, String url) {
        try {
            return URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "%s.url: is not an address: %s".formatted(setting, url), malformed);
        }
    }

    @Override
    public ConnectorInfo info() {
        return info;
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        if (kind != null) {
            try (InputStream in = Files.newInputStream(file.path())) {
                read(file.name(), in, kind, sink);
            }
            return;
        }
        try (DataPackage data = DataPackage.open(file.path().toString(), null, limits)) {
            for (DataFile table : data.files()) {
                Optional<EntityKind> records = table.table().kind();
                if (records.isPresent()) {
                    try (InputStream in = table.open()) {
                        read(table.name(), in, records.get(), sink);
                    }
                }
            }
        }
    }

    private void read(String name, InputStream in, EntityKind records, RegisterSink sink)
            throws IOException {
        var rows = new FileRows(records, headers, source, graph);
        CsvRows.forEach(name, in, Set.of(rows.header("name")), line -> rows.read(line, sink));
    }
}
