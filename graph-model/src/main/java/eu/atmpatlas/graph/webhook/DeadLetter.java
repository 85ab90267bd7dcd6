package eu.atmpatlas.graph.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A message that was tried as often as messages are, in vain.
 *
 * @param id of the message: the same when it is tried again
 * @param numbers of the changes in it
 * @param attempts how often it was tried
 * @param failure what went wrong last
 * @param replay whether it is to be tried again
 */
public record DeadLetter(
        String id,
        List<Long> numbers,
        int attempts,
        String failure,
        Instant diedAt,
        boolean replay) {

    /** Copies what it is given. */
    public DeadLetter {
        numbers = List.copyOf(numbers);
    }
}
