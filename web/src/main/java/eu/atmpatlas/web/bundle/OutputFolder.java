package eu.atmpatlas.web.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The folder of built files. Each is written plain and gzipped; files of earlier builds go. */
final class OutputFolder {

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    void add(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            Files.write(folder.resolve(file.getKey() + ".gz"), gzip(file.getValue()));
        }
    }

    static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
