package eu.atmpatlas.backend.limit;

/**
 * Marks requests whose responses may be cached for other clients, because they contain nothing
 * about the sender.
 */
public final class CacheableRequest {

    /** The request attribute that marks them. */
    public static final String ATTRIBUTE = CacheableRequest.class.getName();

    private CacheableRequest() {}
}
