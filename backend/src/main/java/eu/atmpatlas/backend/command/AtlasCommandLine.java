package eu.atmpatlas.backend.command;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs a command of the command line. Arguments with a dot in the name, such as {@code
 * --atlas.neo4j.folder=...}, are settings of the application, not options of the command.
 */
@Command(
        name = "atlas",
        description = "Without a command the atlas starts its web server.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Settings of the application, as --atlas.neo4j.folder=..., can be added.",
            "Exit codes: 0 success, 1 failure, 2 invalid command line."
        })
public final class AtlasCommandLine {

    private static final Pattern SETTING = Pattern.compile("--[\\w-]+\\..+", Pattern.DOTALL);

    private final Class<?> application;
    private final String[] settings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private AtlasCommandLine(Class<?> application, String[] settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Whether the arguments name a command or ask for help. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || List.of("-h", "--help").contains(arguments[0]));
    }

    /**
     * Runs a command.
     *
     * @param application to start without its web server
     * @return exit code of the process
     */
    public static int run(
            Class<?> application,
            List<AtlasCommand> commands,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        String[] settings =
                Arrays.stream(arguments).filter(AtlasCommandLine::isSetting).toArray(String[]::new);
        String[] own =
                Arrays.stream(arguments)
                        .filter(argument -> !isSetting(argument))
                        .toArray(String[]::new);
        var root = new AtlasCommandLine(application, settings);
        var line = new CommandLine(root).setOut(out).setErr(err);
        commands.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(command.getCommandName() + " failed: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(own);
    }

    private static boolean isSetting(String argument) {
        return SETTING.matcher(argument).matches();
    }

    ConfigurableApplicationContext start(String command) {
        var start = new SpringApplication(application);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.setBannerMode(Banner.Mode.OFF);
        // Beans that only serve requests are created on demand.
        start.setLazyInitialization(true);
        start.setDefaultProperties(Map.of("atlas.command", command));
        return start.run(settings);
    }
}
