package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.importing.csv.TableSchema;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code import}: puts a data package or a CSV file into the graph, or says what is wrong with it.
 */
@Command(
        name = "import",
        description = "Imports a data package or a CSV file, each file wholly or not at all.")
public final class ImportCommand extends AtlasCommand {

    @Parameters(paramLabel = "<place>", description = "Folder, zip or CSV file to import.")
    private String place = "";

    @Option(
            names = "--table",
            paramLabel = "<name>",
            converter = TableConverter.class,
            description = "What a CSV file holds, if its name does not say it: sites, experts...")
    private @Nullable TableSchema table;

    @Option(names = "--dry-run", description = "Check everything and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "<file>",
            description = "CSV file to write the problems to.")
    private @Nullable Path report;

    @Override
    protected boolean run(BeanFactory beans) throws IOException {
        ImportReport result =
                beans.getBean(Importer.class)
                        .run(new ImportRequest(place, table, dryRun, "importer"));
        System.out.println(result.text());
        if (report != null) {
            ImportReportWriter.write(result, report);
        }
        return result.accepted();
    }

    /** Tables by their names. */
    static final class TableConverter implements ITypeConverter<TableSchema> {

        @Override
        public TableSchema convert(String name) {
            return TableSchema.byName(name)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is none of %s"
                                            .formatted(
                                                    name,
                                                    Arrays.stream(TableSchema.values())
                                                            .map(TableSchema::label)
                                                            .collect(Collectors.joining(", ")))));
        }
    }
}
