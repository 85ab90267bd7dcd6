package eu.atmpatlas.graph.write;

/**
 * The run no longer belongs to this process: it was not renewed for too long, so another process
 * took it over. The current write was not executed.
 */
public final class LostRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRunException(ImportTransaction run) {
        super(
                run.firstLoad()
                        ? "The first load of %s is continued by another process, because this one"
                                        .formatted(run.description())
                                + " paused for too long. Start again."
                        : "The import \"%s\" was reverted by another process, because this one"
                                        .formatted(run.description())
                                + " paused for too long. Nothing of it is left in the graph;"
                                + " import it again.");
    }
}
