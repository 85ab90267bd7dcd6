package eu.atmpatlas.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ATMP Atlas: embedded or external graph, search index, GraphQL and the web pages. */
@SpringBootApplication
public class AtlasApplication {

    private AtlasApplication() {}

    /** Runs until Ctrl-C; configuration as in the README. */
    public static void main(String[] args) {
        SpringApplication.run(AtlasApplication.class, args);
    }
}
