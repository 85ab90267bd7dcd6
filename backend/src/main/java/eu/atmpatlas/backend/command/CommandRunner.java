package eu.atmpatlas.backend.command;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs a command given on the command line. */
public final class CommandRunner {

    /** Ended well, was refused, or could not be understood. */
    private static final int SUCCESS = 0;

    private static final int FAILURE = 1;
    private static final int USAGE_ERROR = 2;

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");

    private CommandRunner() {}

    /** Whether the arguments begin with a word rather than a setting: then they are a command. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Starts the application without its web server, runs the command and closes it again.
     *
     * @param application to start
     * @return the process's exit code: 0 if all was done, 1 if not, 2 if it was not understood
     */
    public static int run(Class<?> application, String... arguments) {
        String name = arguments[0];
        List<String> settings = new ArrayList<>();
        List<String> commandArguments = new ArrayList<>();
        Arrays.stream(arguments)
                .skip(1)
                .forEach(each ->
                        (CommandArguments.isSetting(each) ? settings : commandArguments).add(each));
        var start = new SpringApplication(application);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.setBannerMode(Banner.Mode.OFF);
        // What only serves requests need not be made.
        start.setLazyInitialization(true);
        start.setDefaultProperties(Map.of("atlas.command", name));
        try (ConfigurableApplicationContext context = start.run(settings.toArray(String[]::new))) {
            List<AtlasCommand> commands =
                    context.getBeanProvider(AtlasCommand.class).orderedStream().toList();
            AtlasCommand command =
                    commands.stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElse(null);
            if (command == null || commandArguments.contains("--help")) {
                System.err.println(help(commands));
                return command == null ? USAGE_ERROR : SUCCESS;
            }
            return run(command, commandArguments);
        }
    }

    private static int run(AtlasCommand command, List<String> commandArguments) {
        try {
            var arguments = new CommandArguments(commandArguments);
            arguments.requireKnown(options(command));
            return command.run(arguments) ? SUCCESS : FAILURE;
        } catch (InvalidArgumentsException wrong) {
            System.err.println(wrong.getMessage() + "\nUsage: " + command.usage());
            return USAGE_ERROR;
        } catch (Exception failure) {
            System.err.println(command.name() + " failed: " + failure.getMessage());
            return FAILURE;
        }
    }

    private static Set<String> options(AtlasCommand command) {
        var options = new HashSet<String>();
        var matcher = OPTION.matcher(command.usage());
        while (matcher.find()) {
            options.add(matcher.group(1));
        }
        return options;
    }

    private static String help(List<AtlasCommand> commands) {
        return "Commands:\n"
                + String.join("\n", commands.stream().map(each -> "  " + each.usage()).toList())
                + "\nSettings of the application, as --atlas.neo4j.folder=..., can be added.";
    }
}
