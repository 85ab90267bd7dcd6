package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every Java file of every module has the format of google-java-format (AOSP style).
 *
 * <p>This is a test and not a Maven plugin, because the formatter needs the JDK of the toolchain
 * and Maven may run on an older one. {@code ./mvnw -pl graph-model test -Dtest=SourceFormatTests
 * -Dformat.apply=true} rewrites the files.
 */
@ParallelTestClass
class SourceFormatTests {

    private static final boolean APPLY = Boolean.getBoolean("format.apply");

    @Test
    void everyJavaFileIsFormatted() throws Exception {
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        var unformatted = new ArrayList<Path>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                unformatted.add(file);
                if (APPLY) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!APPLY) {
            assertThat(unformatted).as("files to format with -Dformat.apply=true").isEmpty();
        }
    }

    private static List<Path> sources() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        var found = new ArrayList<Path>();
        for (String module : List.of("graph-model", "backend")) {
            try (var files = Files.walk(root.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        assertThat(found).as("sources under " + root).hasSizeGreaterThan(2);
        return found;
    }
}
