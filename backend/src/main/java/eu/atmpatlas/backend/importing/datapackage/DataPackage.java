package eu.atmpatlas.backend.importing.datapackage;

import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.csv.UnreadableFileException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Frictionless tabular data package, or a single CSV file treated as one. Reads the resources
 * with the property {@code atlas:table}, which names their table, in the given order.
 */
public final class DataPackage implements AutoCloseable {

    static final String DESCRIPTOR_FILE = "datapackage.json";
    private static final int MAX_DESCRIPTOR_BYTES = 4_000_000;
    private static final String CLASSPATH_PREFIX = "classpath:";

    private final PackageSource container;
    private final String title;
    private final List<DataFile> files;

    private DataPackage(PackageSource container, String title, List<DataFile> files) {
        this.container = container;
        this.title = title;
        this.files = List.copyOf(files);
    }

    /**
     * Opens a data package or CSV file.
     *
     * @param location a folder, a zip, a {@code datapackage.json}, a CSV file, or {@code
     *     classpath:/folder}
     * @param table of a CSV file; null to use its name
     * @throws UnreadableFileException if it is none of these, or violates a limit
     */
    public static DataPackage open(
            String location, @Nullable TableSchema table, ImportLimits limits) throws IOException {
        if (location.startsWith(CLASSPATH_PREFIX)) {
            return fromDescriptor(
                    new PackageSource.ClassPath(location.substring(CLASSPATH_PREFIX.length())),
                    limits);
        }
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            return fromDescriptor(new PackageSource.Folder(path, limits), limits);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException("there is no file or folder " + location);
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        Path folder = path.toAbsolutePath().getParent();
        if (name.equals(DESCRIPTOR_FILE) && folder != null) {
            return fromDescriptor(new PackageSource.Folder(folder, limits), limits);
        }
        if (name.endsWith(".zip")) {
            return fromDescriptor(new PackageSource.Zip(path, limits), limits);
        }
        return fromFile(path, table, limits);
    }

    private static DataPackage fromFile(
            Path path, @Nullable TableSchema table, ImportLimits limits) {
        String file = path.getFileName().toString();
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        TableSchema authorisation =
                Optional.ofNullable(table)
                        .or(() -> TableSchema.byName(file.replaceFirst("[.][^.]*$", "")))
                        .orElseThrow(() ->
                                new UnreadableFileException(
                                        "state with --table the table of %s: %s"
                                                .formatted(file, tables())));
        var container = new PackageSource.Folder(folder, limits);
        return new DataPackage(
                container,
                file,
                List.of(new DataFile(file, authorisation, null, () -> container.open(file))));
    }

    private static DataPackage fromDescriptor(PackageSource container, ImportLimits limits)
            throws IOException {
        try {
            JsonNode root;
            try (InputStream in = container.open(DESCRIPTOR_FILE)) {
                byte[] bytes = in.readNBytes(MAX_DESCRIPTOR_BYTES + 1);
                if (bytes.length > MAX_DESCRIPTOR_BYTES) {
                    throw new UnreadableFileException(DESCRIPTOR_FILE + " is larger than 4 MB");
                }
                root = JsonMapper.shared().readTree(bytes);
            } catch (JacksonException malformed) {
                throw new UnreadableFileException(
                        DESCRIPTOR_FILE + " is not JSON: " + malformed.getOriginalMessage(),
                        malformed);
            }
            List<DataFile> files = files(root, container, limits);
            String version = root.path("version").asString("");
            String name = root.path("name").asString(container.name());
            return new DataPackage(container, (name + " " + version).strip(), files);
        } catch (RuntimeException | IOException refused) {
            container.close();
            throw refused;
        }
    }

    private static List<DataFile> files(
            JsonNode root, PackageSource container, ImportLimits limits) {
        var totalBytes = new AtomicLong();
        var files = new ArrayList<DataFile>();
        for (JsonNode resource : root.path("resources")) {
            JsonNode table = resource.path("atlas:table");
            if (table.isMissingNode()) {
                continue;
            }
            TableSchema authorisation =
                    TableSchema.byName(table.asString(""))
                            .orElseThrow(() ->
                                    new UnreadableFileException(
                                            "%s: atlas:table %s is not one of %s"
                                                    .formatted(DESCRIPTOR_FILE, table, tables())));
            String path = path(resource);
            String scheme = resource.path("atlas:scheme").asString(null);
            files.add(
                    new DataFile(
                            path,
                            authorisation,
                            scheme,
                            () -> countBytes(path, container, totalBytes, limits)));
        }
        if (files.isEmpty()) {
            throw new UnreadableFileException(
                    DESCRIPTOR_FILE
                            + " has no resource with atlas:table: there is nothing to import");
        }
        if (files.size() > limits.maxFiles()) {
            throw new UnreadableFileException(
                    "%s names %,d files, more than the %,d allowed (atlas.import.max-files)"
                            .formatted(DESCRIPTOR_FILE, files.size(), limits.maxFiles()));
        }
        return files;
    }

    private static InputStream countBytes(
            String path, PackageSource container, AtomicLong totalBytes, ImportLimits limits)
            throws IOException {
        // A file is opened up to three times: for its header, to validate and to write.
        long limit = Math.multiplyExact(3, limits.maxPackageSize().toBytes());
        return new SizeLimitedInputStream(
                path,
                container.open(path),
                Long.MAX_VALUE,
                read -> {
                    if (totalBytes.addAndGet(read) > limit) {
                        throw new UnreadableFileException(
                                "the files of the package are larger together than the %s allowed (atlas.import.max-package-size)"
                                        .formatted(limits.maxPackageSize()));
                    }
                });
    }

    private static String path(JsonNode resource) {
        JsonNode stated = resource.path("path");
        String path =
                stated.isArray() && stated.size() == 1
                        ? stated.path(0).asString("")
                        : stated.asString("");
        boolean relative =
                path.matches("[^/\\\\:]+(/[^/\\\\:]+)*")
                        && List.of(path.split("/")).stream()
                                .noneMatch(part -> part.equals("..") || part.equals("."));
        if (!relative) {
            throw new UnreadableFileException(
                    "%s: the path of %s must be relative and stay in the package: %s"
                            .formatted(DESCRIPTOR_FILE, resource.path("name"), stated));
        }
        return path;
    }

    private static String tables() {
        return String.join(", ", TableSchema.all().stream().map(TableSchema::label).toList());
    }

    /** Name and version, for reports and the change log. */
    public String title() {
        return title;
    }

    /** The files in import order. */
    public List<DataFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
