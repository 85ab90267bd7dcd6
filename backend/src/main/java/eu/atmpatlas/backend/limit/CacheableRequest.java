package eu.atmpatlas.backend.limit;

/** Marks requests whose answers may be kept for others: they say nothing of who asked. */
public final class CacheableRequest {

    /** The request attribute that is there where it is so. */
    public static final String ATTRIBUTE = CacheableRequest.class.getName();

    private CacheableRequest() {}
}
