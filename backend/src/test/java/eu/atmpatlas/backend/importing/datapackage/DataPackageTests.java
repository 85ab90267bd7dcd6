package eu.atmpatlas.backend.importing.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.csv.UnreadableFileException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Valid and invalid data packages. */
class DataPackageTests {

    private static final String ONE =
            """
            {"name": "one", "version": "2", "resources": [
              {"name": "readme", "path": "readme.csv"},
              {"name": "sources", "path": "%s", "atlas:table": "sources"}]}
            """;

    @TempDir private Path folder;

    @Test
    void aFolderAZipAndAZipOfAFolderAreTheSame() throws IOException {
        ImportFixture.file(folder, "datapackage.json", ONE.formatted("s.csv"));
        ImportFixture.file(folder, "s.csv", "id,title", "a,A", "b,B");
        var flat =
                Map.of("datapackage.json", ONE.formatted("s.csv"), "s.csv", "id,title\na,A\nb,B\n");
        var deep = new LinkedHashMap<String, String>();
        flat.forEach((name, text) -> deep.put("my package/" + name, text));

        for (Path location : List.of(folder, zip("flat.zip", flat), zip("deep.zip", deep))) {
            try (DataPackage data =
                    DataPackage.open(location.toString(), null, ImportFixture.DEFAULT_LIMITS)) {
                assertThat(data.title()).isEqualTo("one 2");
                assertThat(data.files())
                        .extracting(DataFile::table)
                        .containsExactly(TableSchema.SOURCES);
                assertThat(
                                new String(
                                        data.files().getFirst().open().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .contains("b,B");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "/etc/passwd",
                "a/../../secret.csv",
                "C:\\\\secret.csv",
                "https://example.org/s.csv"
            })
    void pathsThatLeadElsewhereAreRefused(String path) {
        ImportFixture.file(folder, "datapackage.json", ONE.formatted(path));

        assertThatThrownBy(() ->
                        DataPackage.open(folder.toString(), null, ImportFixture.DEFAULT_LIMITS))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("must be relative and stay in the package");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path dataPackage = Files.createDirectory(folder.resolve("package"));
        ImportFixture.file(folder, "secret.csv", "id,title", "a,A");
        Files.createSymbolicLink(dataPackage.resolve("s.csv"), folder.resolve("secret.csv"));
        ImportFixture.file(dataPackage, "datapackage.json", ONE.formatted("s.csv"));

        try (DataPackage data =
                DataPackage.open(dataPackage.toString(), null, ImportFixture.DEFAULT_LIMITS)) {
            assertThatThrownBy(() -> data.files().getFirst().open())
                    .hasMessageContaining("leads out of the package");
        }
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItIsIsRefusedWhileItIsRead() throws IOException {
        String bomb = "id,title\n" + "a".repeat(20_000_000);
        Path zip =
                zip("bomb.zip", Map.of("datapackage.json", ONE.formatted("s.csv"), "s.csv", bomb));
        assertThat(Files.size(zip)).isLessThan(60_000);

        try (DataPackage data =
                DataPackage.open(zip.toString(), null, ImportFixture.DEFAULT_LIMITS)) {
            assertThatThrownBy(() -> data.files().getFirst().open().readAllBytes())
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("max-expansion");
        }
    }

    @Test
    void whatIsNoPackageIsSaidToBeNone() {
        Path noZip = ImportFixture.file(folder, "x.zip", "not a zip");
        Path unknown = ImportFixture.file(folder, "stuff.csv", "id,title");

        assertThatThrownBy(() ->
                        DataPackage.open(noZip.toString(), null, ImportFixture.DEFAULT_LIMITS))
                .hasMessageContaining("is not a zip");
        assertThatThrownBy(() ->
                        DataPackage.open(unknown.toString(), null, ImportFixture.DEFAULT_LIMITS))
                .hasMessageContaining("state with --table the table of stuff.csv: sources, ");
        assertThatThrownBy(() ->
                        DataPackage.open(
                                folder.resolve("gone").toString(),
                                null,
                                ImportFixture.DEFAULT_LIMITS))
                .hasMessageContaining("there is no file or folder");
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        Path zip = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return zip;
    }
}
