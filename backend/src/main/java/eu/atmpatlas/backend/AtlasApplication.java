package eu.atmpatlas.backend;

import eu.atmpatlas.backend.account.AdministratorCommand;
import eu.atmpatlas.backend.bulk.DumpCommand;
import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.command.AtlasCommandLine;
import eu.atmpatlas.backend.connector.ConnectCommand;
import eu.atmpatlas.backend.exporting.ExportCommand;
import eu.atmpatlas.backend.importing.ImportCommand;
import eu.atmpatlas.backend.synthetic.GenerateCommand;
import eu.atmpatlas.graph.EarlyEngineStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.io.PrintWriter;
import java.util.List;

/** Starts ATMP Atlas: embedded or external graph, search index, GraphQL and the web pages. */
@SpringBootApplication
public class AtlasApplication {

    private AtlasApplication() {}

    /** Runs until Ctrl-C, or does the one command given; configuration as in the README. */
    public static void main(String[] args) {
        if (AtlasCommandLine.isCommand(args)) {
            System.exit(
                    AtlasCommandLine.run(
                            AtlasApplication.class,
                            commands(),
                            new PrintWriter(System.out, true),
                            new PrintWriter(System.err, true),
                            args));
        }
        var application = new SpringApplication(AtlasApplication.class);
        application.addInitializers(new EarlyEngineStart());
        application.run(args);
    }

    /** The commands that can be given instead. */
    static List<AtlasCommand> commands() {
        return List.of(
                new ImportCommand(),
                new ConnectCommand(),
                new ExportCommand(),
                new GenerateCommand(),
                new DumpCommand(),
                new AdministratorCommand());
    }
}
