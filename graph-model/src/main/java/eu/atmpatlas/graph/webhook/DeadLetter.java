package eu.atmpatlas.graph.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A message that was not delivered after all attempts.
 *
 * @param id of the message; it keeps the id when it is sent again
 * @param numbers change numbers of the changes in the message
 * @param attempts number of attempts
 * @param failure reason of the last failure
 * @param replay whether it will be sent again
 */
public record DeadLetter(
        String id,
        List<Long> numbers,
        int attempts,
        String failure,
        Instant diedAt,
        boolean replay) {

    /** Copies the list. */
    public DeadLetter {
        numbers = List.copyOf(numbers);
    }
}
