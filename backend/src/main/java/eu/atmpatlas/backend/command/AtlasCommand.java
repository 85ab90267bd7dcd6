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
 * A command that is given instead of starting the server. Picocli's annotations say what it is
 * called and which options it has; the application starts only when these are in order.
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
     * Does it.
     *
     * @param beans of the application, which runs without its web server
     * @return whether it did all that was asked; if not, it has said why
     * @throws ParameterException see {@link #invalid}
     */
    protected abstract boolean run(BeanFactory beans) throws Exception;

    /** What to throw if an option has a value that cannot be used: usage and exit code 2. */
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
