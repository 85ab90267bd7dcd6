package eu.atmpatlas.backend.command;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * A command of the command line. It runs instead of the server. Picocli's annotations define its
 * name and options; the application starts only if the command line is valid.
 */
public abstract class AtlasCommand implements Callable<Integer> {

    @ParentCommand private @Nullable AtlasCommandLine parent;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /**
     * Runs the command.
     *
     * @param beans of the application, which runs without its web server
     * @return whether everything succeeded; if not, the command has printed the reason
     * @throws ParameterException see {@link #invalid}
     */
    protected abstract boolean run(BeanFactory beans) throws Exception;

    /** The exception for an invalid option value; it shows the usage and gives exit code 2. */
    protected final ParameterException invalid(String reason) {
        return new ParameterException(spec().commandLine(), reason);
    }

    @Override
    public final Integer call() throws Exception {
        try (ConfigurableApplicationContext application =
                Objects.requireNonNull(parent).start(spec().name())) {
            return run(application) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
