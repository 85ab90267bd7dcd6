package eu.atmpatlas.backend.limit;

/**
 * The sender of a request: the holder of a key, all users of an address, or the pages of other
 * sites that these users have open.
 *
 * @param policy name of the rate limit policy: {@code address}, {@code cross-site}, {@code key},
 *     {@code key-lookup} or {@code cross-site-key-lookup}
 * @param budget points that it may spend
 * @param errorPenalty points that its errors cost
 */
public record Client(String policy, Budget budget, ErrorPenalty errorPenalty) {

    /** The request attribute that holds the client. */
    public static final String ATTRIBUTE = Client.class.getName();

    /**
     * The request attribute with the status that counts for penalties, if the HTTP status does not
     * show it: an event stream always has status 200.
     */
    public static final String STATUS = Client.class.getName() + ".status";

    /** Takes the penalty of an error from the budget. */
    public void penalise() {
        budget.penalise(errorPenalty.nextPoints(System.nanoTime()));
    }

    /** The quota and its window, as value of the header {@code RateLimit-Policy}. */
    String rateLimitPolicyHeader() {
        return "\"%s\";q=%d;w=60".formatted(policy, budget.perMinute());
    }

    /**
     * The remaining points and the seconds until the budget is full, as value of the header {@code
     * RateLimit}.
     */
    public String rateLimitHeader() {
        return "\"%s\";r=%d;t=%d".formatted(policy, budget.remaining(), budget.secondsUntilFull());
    }
}
