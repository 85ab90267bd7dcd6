package eu.atmpatlas.backend.importing.csv;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code atlas.import.*}: how much an import may ask of the machine.
 *
 * @param rowsPerTransaction files up to so many rows are written in one transaction; longer ones in
 *     batches that are taken back together if one fails
 * @param batch rows per check and per write of a long file
 * @param maxFileSize of one file, unpacked
 * @param maxPackageSize of all files of a package together, unpacked
 * @param maxFiles in a package
 * @param maxExpansion how many times its packed size a file of a zip may unpack to
 * @param maxRowLength characters in one row
 * @param maxProblems reported per file; the rest is counted
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
     * @throws IllegalArgumentException if there is no room to work in
     */
    public ImportLimits {
        if (rowsPerTransaction < 1 || batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException(
                    "atlas.import: rows-per-transaction must be 1 or more, batch 1 to 10000");
        }
    }
}
