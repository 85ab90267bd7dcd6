package eu.atmpatlas.web.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a bundle is made of: the sources, the libraries' names with their versions, and the bundler
 * itself. A build with the same fingerprint needs no bundling.
 */
final class Fingerprint {

    private final String value;

    private Fingerprint(String value) {
        this.value = value;
    }

    static Fingerprint of(Path sources) throws IOException {
        try (Stream<Path> tree = Files.walk(sources)) {
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            var contents = new byte[files.size() + 2][];
            int at = 0;
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                contents[at++] =
                        (sources.relativize(file) + " " + ContentHash.of(content) + "\n")
                                .getBytes(StandardCharsets.UTF_8);
            }
            contents[at++] =
                    System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8);
            contents[at] = bundler();
            return new Fingerprint(ContentHash.of(contents));
        }
    }

    boolean matches(Path stamp) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(value);
    }

    void write(Path stamp) throws IOException {
        Files.writeString(stamp, value);
    }

    private static byte[] bundler() throws IOException {
        var own = Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> classes = Files.walk(own.resolve("eu/atmpatlas/web/bundle"))) {
            var hashes = new StringBuilder();
            for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
                hashes.append(ContentHash.of(Files.readAllBytes(file)));
            }
            return hashes.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
