package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trusted documents by id. Every document has the SHA-256 of its text as id; a {@code .graphql}
 * file also its name; a document of a manifest also the id there. Manifests are either {@code
 * {"<id>": "<document>"}}, as Relay writes them, or Apollo's {@code {"operations": [{"id",
 * "body"}]}}. The documents of our own pages and examples are always trusted: the web module
 * contains their manifest.
 */
final class TrustedDocuments {

    private final Map<String, String> byId = new HashMap<>();

    /**
     * @param folder read completely at start; null for none
     */
    TrustedDocuments(@Nullable Path folder) {
        loadOwn();
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            List<Path> documents = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : documents) {
                String name = file.getFileName().toString();
                if (name.endsWith(".graphql")) {
                    add(name.substring(0, name.length() - ".graphql".length()), read(file));
                } else if (name.endsWith(".json")) {
                    addManifest(file.toString(), read(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "atlas.graphql.documents-folder cannot be read", unreadable);
        }
    }

    @Nullable String find(String id) {
        return byId.get(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id);
    }

    private void loadOwn() {
        var files = new PathMatchingResourcePatternResolver();
        try {
            addManifest("the web module's", read(files.getResource("classpath:documents.json")));
            for (Resource example :
                    files.getResources("classpath*:static/api/examples/*.graphql")) {
                String text = read(example);
                byId.put(Sha256.hex(text), text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the web module's documents cannot be read", unreadable);
        }
    }

    private void add(String id, String document) {
        byId.put(id, document);
        byId.put(Sha256.hex(document), document);
    }

    private void addManifest(String name, String text) {
        try {
            JsonNode manifest = JsonMapper.builder().build().readTree(text);
            if (manifest.path("operations").isArray()) {
                manifest.path("operations")
                        .forEach(operation ->
                                add(
                                        operation.required("id").asString(),
                                        operation.required("body").asString()));
            } else {
                manifest.properties()
                        .forEach(
                                document -> add(document.getKey(), document.getValue().asString()));
            }
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "%s is not a manifest of documents: %s"
                            .formatted(name, malformed.getOriginalMessage()),
                    malformed);
        }
    }

    private static String read(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
