package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.command.CommandArguments;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;

/** {@code dump}: makes a dump of the present state, as the schedule does each night. */
@Component
final class DumpCommand implements AtlasCommand {

    private final DumpStore dumpStore;

    DumpCommand(DumpStore dumpStore) {
        this.dumpStore = dumpStore;
    }

    @Override
    public String name() {
        return "dump";
    }

    @Override
    public String usage() {
        return "dump";
    }

    @Override
    public boolean run(CommandArguments arguments) throws IOException {
        long started = System.nanoTime();
        Path made = dumpStore.makeNow();
        System.out.printf(
                "The dump is in %s after %.0f s%n", made, (System.nanoTime() - started) / 1e9);
        return true;
    }
}
