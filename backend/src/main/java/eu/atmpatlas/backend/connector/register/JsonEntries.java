package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the entries of a JSON file one by one. */
final class JsonEntries {

    private JsonEntries() {}

    /**
     * Passes on each element of an array.
     *
     * @param list name of the field of the root object that is the array; null if the root is
     * @throws UnreadableRegisterException if the file is not JSON or has no such array
     */
    static void forEach(RegisterFile file, @Nullable String list, Consumer<JsonNode> each)
            throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            forEach(file.name(), in, list, each);
        }
    }

    static void forEach(
            String file, InputStream in, @Nullable String list, Consumer<JsonNode> each) {
        try (JsonParser json = JsonMapper.shared().createParser(in)) {
            if (!enter(json, list)) {
                throw new UnreadableRegisterException(
                        file,
                        list == null ? "root" : list,
                        list == null ? "is not a list" : "is missing or not a list");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                each.accept(json.readValueAsTree());
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new UnreadableRegisterException(
                        file, list == null ? "root" : list, "has an entry that is not an object");
            }
        } catch (JacksonException malformed) {
            throw new UnreadableRegisterException(
                    file, "root", "is not JSON: " + malformed.getOriginalMessage());
        }
    }

    /** Moves to the beginning of the array; false if there is none. */
    private static boolean enter(JsonParser json, @Nullable String list) {
        JsonToken first = json.nextToken();
        if (list == null) {
            return first == JsonToken.START_ARRAY;
        }
        if (first != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = list.equals(json.currentName());
            JsonToken value = json.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY;
            }
            json.skipChildren();
        }
        return false;
    }

    /** The root object of a small file. */
    static JsonNode root(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** The text of a field; null if it is absent, null or blank. */
    static @Nullable String text(JsonNode node) {
        String text = node.isMissingNode() || node.isNull() ? null : node.asString("");
        return text == null || text.isBlank() ? null : text.strip();
    }
}
