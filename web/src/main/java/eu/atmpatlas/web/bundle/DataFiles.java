package eu.atmpatlas.web.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that modules fetch by names that they make themselves: messages, basemap, gazetteer. They
 * keep their names, below a folder whose name changes with any of them.
 */
final class DataFiles {

    private final Path folder;
    private final List<Path> files;
    private final String version;

    private DataFiles(Path folder, List<Path> files, String version) {
        this.folder = folder;
        this.files = files;
        this.version = version;
    }

    static DataFiles in(Path folder, List<String> names) throws IOException {
        var files = new ArrayList<Path>();
        for (String name : names) {
            try (Stream<Path> tree = Files.walk(folder.resolve(name))) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".js"))
                        .sorted()
                        .map(folder::relativize)
                        .forEach(files::add);
            }
        }
        var contents = new byte[files.size()][];
        for (int at = 0; at < contents.length; at++) {
            contents[at] = Files.readAllBytes(folder.resolve(files.get(at)));
        }
        return new DataFiles(folder, files, ContentHash.of(contents));
    }

    String version() {
        return version;
    }

    /** Where they are served, with a slash at the end. */
    String address() {
        return "/files/" + version + "/";
    }

    /** Writes a gzipped form of each beside its plain one in the target. */
    void compress(Path root) throws IOException {
        for (Path file : files) {
            Path packed = root.resolve(file + ".gz");
            Files.createDirectories(packed.getParent());
            Files.write(packed, OutputFolder.gzip(Files.readAllBytes(folder.resolve(file))));
        }
    }
}
