package eu.atmpatlas.backend.limit;

/**
 * Who asks: the holder of a key, everybody behind an address, or the pages of other sites that they
 * have open.
 *
 * @param policy by which name the rate limit goes: {@code address}, {@code cross-site}, {@code
 *     key}, {@code key-lookup} or {@code cross-site-key-lookup}
 * @param budget what is left to ask for
 * @param errorPenalty what its mistakes cost
 */
public record Client(String policy, Budget budget, ErrorPenalty errorPenalty) {

    /** The request attribute under which a request's client is found. */
    public static final String ATTRIBUTE = Client.class.getName();

    /**
     * The request attribute with the status that an answer is worth, where the status sent says
     * nothing: an event stream is always sent with 200.
     */
    public static final String STATUS = Client.class.getName() + ".status";

    /** Takes off what a mistake costs. */
    void penalise() {
        budget.penalise(errorPenalty.nextPoints(System.nanoTime()));
    }

    /** The quota and the time it is for, as {@code RateLimitFilter-Policy} says it. */
    String rateLimitPolicyHeader() {
        return "\"%s\";q=%d;w=60".formatted(policy, budget.perMinute());
    }

    /**
     * What is left, and in how many seconds nothing is missing, as {@code RateLimitFilter} says it.
     */
    public String rateLimitHeader() {
        return "\"%s\";r=%d;t=%d".formatted(policy, budget.remaining(), budget.secondsUntilFull());
    }
}
