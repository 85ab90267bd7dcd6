package eu.atmpatlas.graph.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One step of the graph's schema: a file {@code V001__Each_record_has_one_id.cypher}, applied once,
 * or {@code R__Named_views.cypher}, applied again whenever it changes.
 *
 * @param file its name, by which the graph remembers it
 * @param version its place in the order, or null if it is repeatable
 * @param description the sentence in its name
 * @param statements in order, without their semicolons
 * @param checksum of its text, whatever the line ends
 */
record Migration(
        String file,
        @Nullable MigrationVersion version,
        String description,
        List<String> statements,
        String checksum) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:V(?<version>\\d{1,9}(?:_\\d{1,9})*)|R)__(?<sentence>\\w+)\\.cypher");

    Migration {
        statements = List.copyOf(statements);
    }

    /**
     * @throws MigrationException if the name does not follow the grammar, or the text holds no
     *     statement
     */
    static Migration of(String file, String text) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new MigrationException(
                    "The migration file %s is not named like V001__What_it_does.cypher or R__What_it_does.cypher"
                            .formatted(file),
                    "Rename it.");
        }
        String unix = text.replace("\r\n", "\n").strip();
        List<String> statements = StatementSplitter.in(unix);
        if (statements.isEmpty()) {
            throw new MigrationException(
                    "The migration file %s holds no statement".formatted(file),
                    "Write one, or delete the file.");
        }
        var sum = new CRC32();
        sum.update(unix.getBytes(UTF_8));
        String version = name.group("version");
        return new Migration(
                file,
                version == null ? null : new MigrationVersion(version),
                name.group("sentence").replace('_', ' '),
                statements,
                Long.toHexString(sum.getValue()));
    }
}
