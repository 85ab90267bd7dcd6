package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.command.CommandArguments;
import eu.atmpatlas.backend.importing.csv.TableSchema;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code import}: puts a data package or a sheet into the graph, or says what is wrong with it. */
@Component
final class ImportCommand implements AtlasCommand {

    private final Importer importer;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import <folder, zip or CSV file> [--dry-run] [--table sites] [--report report.csv]";
    }

    @Override
    public boolean run(CommandArguments arguments) throws IOException {
        String location = arguments.single("a folder, a zip or a CSV file");
        TableSchema table =
                arguments
                        .option("table")
                        .map(name ->
                                TableSchema.byName(name)
                                        .orElseThrow(() ->
                                                arguments.invalid(
                                                        "--table "
                                                                + name
                                                                + " is none of "
                                                                + tables())))
                        .orElse(null);
        ImportReport report =
                importer.run(
                        new ImportRequest(location, table, arguments.flag("dry-run"), "importer"));
        System.out.println(report.text());
        if (arguments.option("report").isPresent()) {
            ImportReportWriter.write(report, Path.of(arguments.option("report").get()));
        }
        return report.accepted();
    }

    private static String tables() {
        return String.join(
                ", ", List.of(TableSchema.values()).stream().map(TableSchema::label).toList());
    }
}
