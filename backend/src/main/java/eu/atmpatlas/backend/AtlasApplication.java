package eu.atmpatlas.backend;

import eu.atmpatlas.backend.command.CommandRunner;
import eu.atmpatlas.graph.EarlyEngineStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ATMP Atlas: embedded or external graph, search index, GraphQL and the web pages. */
@SpringBootApplication
public class AtlasApplication {

    private AtlasApplication() {}

    /** Runs until Ctrl-C, or does the one command given; configuration as in the README. */
    public static void main(String[] args) {
        if (CommandRunner.isCommand(args)) {
            System.exit(CommandRunner.run(AtlasApplication.class, args));
        }
        var application = new SpringApplication(AtlasApplication.class);
        application.addInitializers(new EarlyEngineStart());
        application.run(args);
    }
}
