package eu.atmpatlas.backend.limit;

/**
 * Who asks: the holder of a key, or everybody behind an address.
 *
 * @param policy by which name the rate limit goes: {@code address} or {@code key}
 * @param budget what is left to ask for
 * @param fines what its mistakes cost
 */
public record Client(String policy, Budget budget, Fines fines) {

    /** The request attribute under which a request's client is found. */
    public static final String ATTRIBUTE = Client.class.getName();

    /** Takes off what a mistake costs. */
    void fine() {
        budget.fine(fines.next(System.nanoTime()));
    }

    /** The quota and the time it is for, as {@code RateLimit-Policy} says it. */
    String quota() {
        return "\"%s\";q=%d;w=60".formatted(policy, budget.perMinute());
    }

    /** What is left, and in how many seconds nothing is missing, as {@code RateLimit} says it. */
    public String state() {
        return "\"%s\";r=%d;t=%d".formatted(policy, budget.left(), budget.secondsUntilFull());
    }
}
