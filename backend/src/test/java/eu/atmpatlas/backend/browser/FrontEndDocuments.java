package eu.atmpatlas.backend.browser;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The manifest of the front end's GraphQL documents, in the format of Apollo's tools. */
final class FrontEndDocuments {

    static final String FILE = "documents.json";

    private static final Pattern HEAD = Pattern.compile("^(query|mutation|subscription) (\\w+)");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KNOWN = known();

    private FrontEndDocuments() {}

    /** Whether the manifest contains a document, unchanged. */
    static boolean know(String document) {
        return KNOWN.contains(document);
    }

    /** The current manifest. */
    static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The manifest of some documents, in a canonical order. */
    static String manifest(List<String> documents) {
        var operations = new ArrayList<Map<String, String>>();
        for (String document : documents) {
            Matcher head = HEAD.matcher(document);
            if (!head.find()) {
                throw new AssertionError("has no name to be known by: " + document);
            }
            var operation = new LinkedHashMap<String, String>();
            operation.put("id", hash(document));
            operation.put("name", head.group(2));
            operation.put("type", head.group(1));
            operation.put("body", document);
            operations.add(operation);
        }
        operations.sort(Comparator.comparing(operation -> operation.get("name") + operation));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "apollo-persisted-query-manifest");
        manifest.put("version", 1);
        manifest.put("operations", operations);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
    }

    private static Set<String> known() {
        return JSON.readTree(text())
                .path("operations")
                .valueStream()
                .map(operation -> operation.path("body").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
