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
public final class Commands {

    /** Ended well, was refused, or could not be understood. */
    private static final int DONE = 0;

    private static final int REFUSED = 1;
    private static final int MISUNDERSTOOD = 2;

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");

    private Commands() {}

    /** Whether the arguments begin with a word rather than a setting: then they are a command. */
    public static boolean isAsked(String... arguments) {
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
        List<String> own = new ArrayList<>();
        Arrays.stream(arguments)
                .skip(1)
                .forEach(each -> (CommandArguments.isSetting(each) ? settings : own).add(each));
        var start = new SpringApplication(application);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.setBannerMode(Banner.Mode.OFF);
        // What only serves requests need not be made.
        start.setLazyInitialization(true);
        start.setDefaultProperties(Map.of("atlas.command", name));
        try (ConfigurableApplicationContext context = start.run(settings.toArray(String[]::new))) {
            List<AtlasCommand> all =
                    context.getBeanProvider(AtlasCommand.class).orderedStream().toList();
            AtlasCommand command =
                    all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
            if (command == null || own.contains("--help")) {
                System.err.println(help(all));
                return command == null ? MISUNDERSTOOD : DONE;
            }
            return run(command, own);
        }
    }

    private static int run(AtlasCommand command, List<String> own) {
        try {
            var arguments = new CommandArguments(own);
            arguments.allow(options(command));
            return command.run(arguments) ? DONE : REFUSED;
        } catch (WrongArgumentsException wrong) {
            System.err.println(wrong.getMessage() + "\nUsage: " + command.usage());
            return MISUNDERSTOOD;
        } catch (Exception failure) {
            System.err.println(command.name() + " failed: " + failure.getMessage());
            return REFUSED;
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

    private static String help(List<AtlasCommand> all) {
        return "Commands:\n"
                + String.join("\n", all.stream().map(each -> "  " + each.usage()).toList())
                + "\nSettings of the application, as --atlas.neo4j.folder=..., can be added.";
    }
}
