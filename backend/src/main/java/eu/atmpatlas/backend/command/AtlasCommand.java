package eu.atmpatlas.backend.command;

/** A command that can be given instead of starting the server. */
public interface AtlasCommand {

    /** The first word of the command line. */
    String name();

    /** The whole of it, as help shows it. */
    String usage();

    /**
     * Does it.
     *
     * @return whether it did all that was asked; if not, it has said why
     * @throws InvalidArgumentsException if the command line makes no sense
     */
    boolean run(CommandArguments arguments) throws Exception;
}
