package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.command.CommandArguments;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.stereotype.Component;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;

/** {@code export}: writes the records of a kind that a filter finds into a file. */
@Component
final class ExportCommand implements AtlasCommand {

    private final Exporter exporter;
    private final SearchIndex index;
    private final ChangeLog log;
    private final Clock clock;

    ExportCommand(Exporter exporter, SearchIndex index, ChangeLog log, Clock clock) {
        this.exporter = exporter;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export <sites.csv, experts.xlsx, institutions.geojson, products.json...>"
                + " [--table sites] [--filter <JSON>] [--order NAME] [--lang en]";
    }

    @Override
    public boolean run(CommandArguments arguments) throws Exception {
        Path file = Path.of(arguments.single("the file to write, named as what it is to hold"));
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw arguments.invalid(name + " does not end in .csv, .xlsx, .geojson or .json");
        }
        var parameters = new HashMap<String, String>();
        for (String part : ExportSpecificationReader.PARAMETERS) {
            arguments.option(part).ifPresent(given -> parameters.put(part, given));
        }
        ExportSpecification specification;
        try {
            specification =
                    ExportSpecificationReader.read(
                            arguments.option("table").orElse(name.substring(0, dot)),
                            name.substring(dot + 1),
                            parameters,
                            clock.instant());
        } catch (BadInputException bad) {
            throw arguments.invalid(bad.field() + " " + bad.reason());
        }
        index.awaitSeq(log.head(), Duration.ofMinutes(10));
        try (SearchResult matches = exporter.find(specification);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            exporter.write(specification, matches, out);
            System.out.printf("Wrote %,d %s to %s%n", matches.total(), specification.table(), file);
        } catch (BadInputException bad) {
            throw arguments.invalid(bad.field() + " " + bad.reason());
        }
        return true;
    }
}
