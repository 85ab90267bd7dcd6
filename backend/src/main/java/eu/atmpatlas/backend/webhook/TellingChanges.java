package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangeTail;
import eu.atmpatlas.backend.change.Telling;
import eu.atmpatlas.backend.change.ToldChange;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.webhook.Webhook;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What deliveries need of the change log. */
@Component
class TellingChanges {

    private final ChangeLog log;
    private final ChangeTail tail;
    private final Telling telling;
    private final ChangeJson json;

    TellingChanges(ChangeLog log, ChangeTail tail, Telling telling, ChangeJson json) {
        this.log = log;
        this.tail = tail;
        this.telling = telling;
        this.json = json;
    }

    long head() {
        return log.head();
    }

    List<ToldChange> after(long number, Duration atMost) throws InterruptedException {
        return tail.after(number, atMost);
    }

    /** The body of a message about some changes, which lie within a few hundred of the log. */
    String text(List<Long> numbers) {
        long first = numbers.getFirst();
        int span = (int) (numbers.getLast() - first + 1);
        Set<Long> wanted = new HashSet<>(numbers);
        List<ToldChange> told =
                telling.tell(
                        log.after(first - 1, span).stream()
                                .filter(change -> wanted.contains(change.seq()))
                                .toList());
        return json.text(Message.of(told));
    }

    /** The filter that a webhook was noted with. */
    ChangeFilter filter(Webhook hook) {
        return json.filter(hook.filter());
    }

    String text(ChangeFilter filter) {
        return json.text(filter);
    }
}
