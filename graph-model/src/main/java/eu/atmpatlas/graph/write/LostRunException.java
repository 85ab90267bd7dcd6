package eu.atmpatlas.graph.write;

/**
 * The run of writes no longer belongs to this process: nothing was heard of it for too long, so
 * another process took it over. What this process was about to write was not written.
 */
public final class LostRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRunException(ImportTransaction run) {
        super(
                run.firstLoad()
                        ? "The first load of %s is continued by another process, because this one"
                                        .formatted(run.description())
                                + " paused for too long. Start again."
                        : "The import \"%s\" was taken back by another process, because this one"
                                        .formatted(run.description())
                                + " paused for too long. Nothing of it is left in the graph;"
                                + " import it again.");
    }
}
