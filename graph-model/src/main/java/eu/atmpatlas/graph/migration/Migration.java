package eu.atmpatlas.graph.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A migration of the stored graph: a versioned file {@code V001__Each_record_has_one_id.cypher},
 * applied once, or a repeatable file {@code R__Named_views.cypher}, applied again after each change
 * of it.
 *
 * @param file file name, which identifies the migration in the graph
 * @param version position in the order, or null if it is repeatable
 * @param description text in the file name
 * @param statements in order, without semicolons
 * @param checksum of the text, the same for all line endings
 */
record Migration(
        String file,
        @Nullable MigrationVersion version,
        String description,
        List<String> statements,
        String checksum) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:V(?<version>\\d{1,9}(?:_\\d{1,9})*)|R)__(?<description>\\w+)\\.cypher");

    Migration {
        statements = List.copyOf(statements);
    }

    /**
     * @throws MigrationException if the file name has a wrong form, or the text contains no
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
        String normalised = text.replace("\r\n", "\n").strip();
        List<String> statements = StatementSplitter.split(normalised);
        if (statements.isEmpty()) {
            throw new MigrationException(
                    "The migration file %s contains no statement".formatted(file),
                    "Write one, or delete the file.");
        }
        var sum = new CRC32();
        sum.update(normalised.getBytes(UTF_8));
        String version = name.group("version");
        return new Migration(
                file,
                version == null ? null : new MigrationVersion(version),
                name.group("description").replace('_', ' '),
                statements,
                Long.toHexString(sum.getValue()));
    }
}
