package eu.atmpatlas.backend.importing.csv;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code atlas.import.*}: limits of imports.
 *
 * @param rowsPerTransaction files with up to this number of rows are written in one transaction;
 *     longer ones in batches that are reverted together if one fails
 * @param batch rows per validation and per write of a long file
 * @param maxFileSize of one file, uncompressed
 * @param maxPackageSize of all files of a package together, uncompressed
 * @param maxFiles in a package
 * @param maxExpansion maximum ratio of uncompressed to compressed size of a file in a zip
 * @param maxRowLength maximum number of characters in one row
 * @param maxProblems maximum number of problems reported per file; further ones are only counted
 */
@ConfigurationProperties("atlas.import")
public record ImportLimits(
        @DefaultValue("20000") int rowsPerTransaction,
        @DefaultValue("2000") int batch,
        @DefaultValue("2GB") DataSize maxFileSize,
        @DefaultValue("4GB") DataSize maxPackageSize,
        @DefaultValue("500") int maxFiles,
        @DefaultValue("200") int maxExpansion,
        @DefaultValue("262144") int maxRowLength,
        @DefaultValue("1000") int maxProblems) {

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    public ImportLimits {
        if (rowsPerTransaction < 1 || batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException(
                    "atlas.import: rows-per-transaction must be 1 or more, batch 1 to 10000");
        }
    }
}
