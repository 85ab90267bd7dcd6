package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of trusted documents contains everything that the front end can send. {@code
 * -Ddocuments.write=true} rewrites the manifest.
 */
@BrowserTest
class FrontEndDocumentsTests {

    private static final boolean UPDATE_FILE = Boolean.getBoolean("documents.write");
    private static final Path WEB = Path.of("../web/src/main/resources").toAbsolutePath();
    private static final String READ =
            """
            async (paths) => {
              await Promise.all(paths.map((path) => import(path)));
              const { declaredDocuments } = await import("/base/graphql.js");
              return declaredDocuments();
            }
            """;

    @Test
    void theManifestHoldsEveryDocumentThatTheFrontEndCanSend() throws IOException {
        List<String> modules = modules();
        assertThat(modules).hasSizeGreaterThan(10);
        try (Visit visit = AtlasBrowser.get().visit("/about", Screen.DESKTOP)) {
            SourceModules.open(visit);
            @SuppressWarnings("unchecked")
            var documents = (List<String>) visit.page().evaluate(READ, modules);
            String manifest = FrontEndDocuments.manifest(documents);
            if (UPDATE_FILE) {
                Files.writeString(WEB.resolve(FrontEndDocuments.FILE), manifest);
            } else {
                assertThat(FrontEndDocuments.text())
                        .as("web's documents.json; -Ddocuments.write=true writes it anew")
                        .isEqualTo(manifest);
            }
        }
    }

    /**
     * Documents must be declared at the top level of a module; others could differ between runs.
     */
    private static List<String> modules() throws IOException {
        Path folder = WEB.resolve("static");
        try (var files = Files.walk(folder)) {
            List<Path> declaring =
                    files.filter(file -> file.toString().endsWith(".js"))
                            .filter(file -> !file.endsWith("base/graphql.js"))
                            .filter(file -> read(file).contains("declare("))
                            .toList();
            assertThat(declaring)
                    .allSatisfy(file ->
                            assertThat(statementsThatDeclare(read(file)))
                                    .as("%s declares at its top", file)
                                    .allMatch(
                                            statement -> statement.matches("(export )?const .*")));
            return declaring.stream()
                    .map(file -> "/" + folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** The first lines of the statements that declare a document: those that are not indented. */
    private static List<String> statementsThatDeclare(String module) {
        var statements = new ArrayList<String>();
        String statement = "";
        for (String line : module.split("\n")) {
            if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
                statement = line;
            }
            if (line.contains("declare(") && !line.stripLeading().startsWith("//")) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
