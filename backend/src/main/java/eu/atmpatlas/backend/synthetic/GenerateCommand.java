package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.importing.SeedProperties;

import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: fills an empty graph with synthetic records. */
@Command(name = "generate", description = "Fills an empty graph with synthetic records.")
public final class GenerateCommand extends AtlasCommand {

    @Option(
            names = "--sites",
            paramLabel = "<number>",
            defaultValue = "1000",
            description = "Number of sites, 1 to 2000000 (default: ${DEFAULT-VALUE}).")
    private int sites;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            defaultValue = "42",
            description = "Seed; the same seed gives the same records (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    protected boolean run(BeanFactory beans) {
        if (sites < 1 || sites > GraphSize.MAX_SITES) {
            throw invalid("--sites must be 1 to %d, not %d".formatted(GraphSize.MAX_SITES, sites));
        }
        long started = System.nanoTime();
        long changes =
                beans.getBean(SyntheticGraphWriter.class)
                        .run(sites, seed, beans.getBean(SeedProperties.class).seed());
        System.out.printf(
                "Generated %,d sites with related data: %,d records and relations in %.0f s%n",
                sites, changes, (System.nanoTime() - started) / 1e9);
        return true;
    }
}
