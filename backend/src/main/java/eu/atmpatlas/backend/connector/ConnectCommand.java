package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.run.ConnectorReport;
import eu.atmpatlas.backend.connector.run.ConnectorReportWriter;
import eu.atmpatlas.backend.connector.run.ConnectorRunner;
import eu.atmpatlas.backend.connector.run.RunOptions;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code connect}: reads a public register and writes what it states about the atlas's records. */
@Command(
        name = "connect",
        description = {
            "Reads a public register and adds what it states about the records that it names.",
            "Nothing that is on record is changed or removed."
        })
public final class ConnectCommand extends AtlasCommand {

    @Parameters(
            paramLabel = "<connector>",
            description =
                    "Name of the connector: clinicaltrials-gov, ema-medicines... A wrong name"
                            + " lists them all.")
    private String name = "";

    @Option(
            names = "--file",
            paramLabel = "<file>",
            description = "File of the register to read, instead of asking the register.")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "Report everything and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--create",
            description =
                    "Create records for relevant entries that have none. Without it they are"
                            + " only reported.")
    private boolean create;

    @Option(
            names = "--again",
            description = "Read the register even if it has not changed since the last run.")
    private boolean again;

    @Option(
            names = "--report",
            paramLabel = "<file>",
            description = "CSV or JSON file to write the findings to.")
    private @Nullable Path report;

    @Override
    protected boolean run(BeanFactory beans) throws IOException {
        Connectors connectors = beans.getBean(Connectors.class);
        Connector connector =
                connectors
                        .find(name)
                        .orElseThrow(() ->
                                invalid(
                                        "'%s' is not one of %s"
                                                .formatted(
                                                        name,
                                                        connectors.all().stream()
                                                                .map(each -> each.info().name())
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
        ConnectorReport result =
                beans.getBean(ConnectorRunner.class)
                        .run(
                                connector,
                                new RunOptions(file, dryRun, create, again || create || dryRun));
        System.out.println(result.text());
        if (report != null) {
            ConnectorReportWriter.write(result, report);
        }
        return result.succeeded();
    }
}
