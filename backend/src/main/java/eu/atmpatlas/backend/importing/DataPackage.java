package eu.atmpatlas.backend.importing;

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
 * A Frictionless tabular data package, or a single sheet taken for one. Of the resources, those are
 * read that say with {@code atlas:table} which table they hold, in the order given.
 */
final class DataPackage implements AutoCloseable {

    static final String DESCRIPTOR = "datapackage.json";
    private static final int MAX_DESCRIPTOR = 4_000_000;
    private static final String CLASS_PATH = "classpath:";

    private final Container container;
    private final String title;
    private final List<DataFile> files;

    private DataPackage(Container container, String title, List<DataFile> files) {
        this.container = container;
        this.title = title;
        this.files = List.copyOf(files);
    }

    /**
     * Opens what lies at a place.
     *
     * @param place a folder, a zip, a {@code datapackage.json}, a CSV file, or {@code
     *     classpath:/folder}
     * @param table of a CSV file; null to go by its name
     * @throws RefusedPackageException if it is none of these, or asks for what is not allowed
     */
    static DataPackage open(String place, @Nullable Table table, ImportLimits limits)
            throws IOException {
        if (place.startsWith(CLASS_PATH)) {
            return described(new Container.ClassPath(place.substring(CLASS_PATH.length())), limits);
        }
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return described(new Container.Folder(path, limits), limits);
        }
        if (!Files.isRegularFile(path)) {
            throw new RefusedPackageException("there is no file or folder " + place);
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        Path folder = path.toAbsolutePath().getParent();
        if (name.equals(DESCRIPTOR) && folder != null) {
            return described(new Container.Folder(folder, limits), limits);
        }
        if (name.endsWith(".zip")) {
            return described(new Container.Zip(path, limits), limits);
        }
        return single(path, table, limits);
    }

    private static DataPackage single(Path path, @Nullable Table table, ImportLimits limits) {
        String file = path.getFileName().toString();
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        Table held =
                Optional.ofNullable(table)
                        .or(() -> Table.named(file.replaceFirst("[.][^.]*$", "")))
                        .orElseThrow(() ->
                                new RefusedPackageException(
                                        "say with --table what %s holds: %s"
                                                .formatted(file, tables())));
        var container = new Container.Folder(folder, limits);
        return new DataPackage(
                container,
                file,
                List.of(new DataFile(file, held, null, () -> container.open(file))));
    }

    private static DataPackage described(Container container, ImportLimits limits)
            throws IOException {
        try {
            JsonNode root;
            try (InputStream in = container.open(DESCRIPTOR)) {
                byte[] bytes = in.readNBytes(MAX_DESCRIPTOR + 1);
                if (bytes.length > MAX_DESCRIPTOR) {
                    throw new RefusedPackageException(DESCRIPTOR + " is longer than 4 MB");
                }
                root = JsonMapper.shared().readTree(bytes);
            } catch (JacksonException malformed) {
                throw new RefusedPackageException(
                        DESCRIPTOR + " is not JSON: " + malformed.getOriginalMessage(), malformed);
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

    private static List<DataFile> files(JsonNode root, Container container, ImportLimits limits) {
        var tally = new AtomicLong();
        var files = new ArrayList<DataFile>();
        for (JsonNode resource : root.path("resources")) {
            JsonNode table = resource.path("atlas:table");
            if (table.isMissingNode()) {
                continue;
            }
            Table held =
                    Table.named(table.asString(""))
                            .orElseThrow(() ->
                                    new RefusedPackageException(
                                            "%s: atlas:table %s is none of %s"
                                                    .formatted(DESCRIPTOR, table, tables())));
            String path = path(resource);
            String scheme = resource.path("atlas:scheme").asString(null);
            files.add(
                    new DataFile(
                            path, held, scheme, () -> counted(path, container, tally, limits)));
        }
        if (files.isEmpty()) {
            throw new RefusedPackageException(
                    DESCRIPTOR + " has no resource with atlas:table: there is nothing to import");
        }
        if (files.size() > limits.maxFiles()) {
            throw new RefusedPackageException(
                    "%s names %,d files, more than the %,d allowed (atlas.import.max-files)"
                            .formatted(DESCRIPTOR, files.size(), limits.maxFiles()));
        }
        return files;
    }

    private static InputStream counted(
            String path, Container container, AtomicLong tally, ImportLimits limits)
            throws IOException {
        // A file is opened up to three times, to look at its header, to check and to write.
        long most = Math.multiplyExact(3, limits.maxPackageSize().toBytes());
        return new CappedInput(
                path,
                container.open(path),
                Long.MAX_VALUE,
                read -> {
                    if (tally.addAndGet(read) > most) {
                        throw new RefusedPackageException(
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
            throw new RefusedPackageException(
                    "%s: the path of %s must be relative and stay in the package: %s"
                            .formatted(DESCRIPTOR, resource.path("name"), stated));
        }
        return path;
    }

    private static String tables() {
        return String.join(", ", List.of(Table.values()).stream().map(Table::label).toList());
    }

    /** Name and version, for reports and the change log. */
    String title() {
        return title;
    }

    /** In the order in which they are to be loaded. */
    List<DataFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
