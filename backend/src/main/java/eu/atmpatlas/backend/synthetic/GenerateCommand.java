package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.command.CommandArguments;
import eu.atmpatlas.backend.importing.SeedProperties;

import org.springframework.stereotype.Component;

/** {@code generate}: fills an empty graph with made-up records. */
@Component
final class GenerateCommand implements AtlasCommand {

    private final SyntheticGraphWriter writer;
    private final SeedProperties seedProperties;

    GenerateCommand(SyntheticGraphWriter writer, SeedProperties seedProperties) {
        this.writer = writer;
        this.seedProperties = seedProperties;
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String usage() {
        return "generate [--sites 1000] [--seed 42]";
    }

    @Override
    public boolean run(CommandArguments arguments) {
        long sites = arguments.number("sites", 1_000);
        long seed = arguments.number("seed", 42);
        if (sites < 1 || sites > GraphSize.MAX_SITES) {
            throw arguments.invalid("--sites must be 1 to 2000000, not " + sites);
        }
        long started = System.nanoTime();
        long changes = writer.run((int) sites, seed, seedProperties.seed());
        System.out.printf(
                "Made up %,d sites and what goes with them: %,d records and ties in %.0f s%n",
                sites, changes, (System.nanoTime() - started) / 1e9);
        return true;
    }
}
