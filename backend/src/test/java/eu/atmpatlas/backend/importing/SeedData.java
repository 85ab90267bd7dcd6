package eu.atmpatlas.backend.importing;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data package of the real data, as files. */
final class SeedData {

    private SeedData() {}

    /** Writes a data package with some resources of the real one into a new folder. */
    static void copy(Path folder, List<String> names) throws IOException {
        ObjectNode descriptor;
        try (InputStream in = open("datapackage.json")) {
            descriptor = (ObjectNode) JsonMapper.shared().readTree(in);
        }
        ArrayNode kept = JsonMapper.shared().createArrayNode();
        for (JsonNode resource : descriptor.get("resources")) {
            if (names.contains(resource.get("name").asString())) {
                kept.add(resource);
                String path = resource.get("path").asString();
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                try (InputStream in = open(path)) {
                    Files.copy(in, file);
                }
            }
        }
        descriptor.set("resources", kept);
        Files.writeString(folder.resolve("datapackage.json"), descriptor.toString());
    }

    private static InputStream open(String path) throws IOException {
        return new ClassPathResource("seed-data/" + path).getInputStream();
    }
}
