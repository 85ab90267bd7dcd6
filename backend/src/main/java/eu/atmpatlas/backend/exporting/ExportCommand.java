package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.graph.change.ChangeLog;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** {@code export}: writes the records of a kind that match a filter to a file. */
@Command(
        name = "export",
        description = "Writes the records of one kind that match a filter to a file.")
public final class ExportCommand extends AtlasCommand {

    @Parameters(
            paramLabel = "<file>",
            description = "File to write: sites.csv, experts.xlsx, institutions.geojson...")
    private Path file = Path.of("");

    @Option(
            names = "--table",
            paramLabel = "<name>",
            description = "Kind of record, if the file's name does not say it.")
    private @Nullable String table;

    @Option(
            names = "--filter",
            paramLabel = "<JSON>",
            description = "As the filter of a GraphQL query.")
    private @Nullable String filter;

    @Option(names = "--order", paramLabel = "<name>", description = "Order of the records.")
    private @Nullable String order;

    @Option(names = "--lang", paramLabel = "<code>", description = "Language of the labels.")
    private @Nullable String lang;

    @Option(
            names = "--head",
            paramLabel = "<lines|none>",
            description = "Whether lines with # at the top of a CSV file say what it is.")
    private @Nullable String head;

    @Option(
            names = "--bom",
            paramLabel = "<true|false>",
            description = "Whether a CSV file begins with the mark that Excel needs for UTF-8.")
    private @Nullable String byteOrderMark;

    @Override
    protected boolean run(BeanFactory beans) throws Exception {
        try {
            write(beans, specification(beans.getBean(Clock.class)));
        } catch (BadInputException bad) {
            throw invalid(bad.field() + " " + bad.reason());
        }
        return true;
    }

    private ExportSpecification specification(Clock clock) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw invalid(name + " does not end in .csv, .xlsx, .geojson or .json");
        }
        Map<String, String> parameters = new HashMap<>();
        put(parameters, "filter", filter);
        put(parameters, "order", order);
        put(parameters, "lang", lang);
        put(parameters, "head", head);
        put(parameters, "bom", byteOrderMark);
        return ExportSpecificationReader.read(
                table == null ? name.substring(0, dot) : table,
                name.substring(dot + 1),
                parameters,
                clock.instant());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private void write(BeanFactory beans, ExportSpecification specification) throws Exception {
        beans.getBean(SearchIndex.class)
                .awaitSeq(beans.getBean(ChangeLog.class).head(), Duration.ofMinutes(10));
        Exporter exporter = beans.getBean(Exporter.class);
        try (SearchResult matches = exporter.find(specification);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            exporter.write(specification, matches, out);
            System.out.printf("Wrote %,d %s to %s%n", matches.total(), specification.table(), file);
        }
    }
}
