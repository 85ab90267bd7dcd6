package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.command.AtlasCommand;

import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Path;

/** {@code dump}: makes a dump of the current state, as the schedule does each night. */
@Command(name = "dump", description = "Makes a dump of the current state for /data.")
public final class DumpCommand extends AtlasCommand {

    @Override
    protected boolean run(BeanFactory beans) throws IOException {
        long started = System.nanoTime();
        Path folder = beans.getBean(DumpStore.class).makeNow();
        System.out.printf(
                "The dump is in %s after %.0f s%n", folder, (System.nanoTime() - started) / 1e9);
        return true;
    }
}
