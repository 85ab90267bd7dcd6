package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EnteredBy;
import eu.atmpatlas.graph.statement.Statement.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code import}: imports a data package or a CSV file, or reports its errors. */
@Command(
        name = "import",
        description = "Imports a data package or a CSV file, each file completely or not at all.")
public final class ImportCommand extends AtlasCommand {

    @Parameters(paramLabel = "<place>", description = "Folder, zip or CSV file to import.")
    private String place = "";

    @Option(
            names = "--table",
            paramLabel = "<name>",
            converter = TableConverter.class,
            description = "Table of a CSV file, if its name does not say it: sites, experts...")
    private @Nullable TableSchema table;

    @Option(names = "--dry-run", description = "Validate everything and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "<file>",
            description = "CSV file to write the problems to.")
    private @Nullable Path report;

    @Option(
            names = "--entered-by",
            paramLabel = "<how>",
            description =
                    "Who entered the statements of the files: OWNER, NODE, CONNECTOR, PROPOSAL..."
                            + " Overrides the files.")
    private @Nullable Method enteredBy;

    @Option(
            names = "--actor",
            paramLabel = "<name>",
            description = "Name for the public change log. Default: ${DEFAULT-VALUE}.")
    private String actor = "importer";

    @Option(names = "--strict", description = "Refuse files with warnings, too.")
    private boolean strict;

    @Override
    protected boolean run(BeanFactory beans) throws IOException {
        ImportReport result =
                beans.getBean(Importer.class)
                        .run(
                                new ImportRequest(
                                        place,
                                        table,
                                        dryRun,
                                        actor,
                                        strict,
                                        enteredBy == null
                                                ? EnteredBy.FILE
                                                : new EnteredBy(enteredBy, actor)));
        System.out.println(result.text());
        if (report != null) {
            ImportReportWriter.write(result, report);
        }
        return result.accepted();
    }

    /** Converts names to tables. */
    static final class TableConverter implements ITypeConverter<TableSchema> {

        @Override
        public TableSchema convert(String name) {
            return TableSchema.byName(name)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is not one of %s"
                                            .formatted(
                                                    name,
                                                    TableSchema.all().stream()
                                                            .map(TableSchema::label)
                                                            .collect(Collectors.joining(", ")))));
        }
    }
}
