package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangeTail;
import eu.atmpatlas.backend.change.Telling;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.webhook.Webhook;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

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

    ChangeTail.Stretch after(long number, ChangeFilter filter, Duration atMost)
            throws InterruptedException {
        return tail.after(number, filter, atMost);
    }

    /** The body of a message about some changes. */
    String text(List<Long> numbers) {
        return json.text(Message.of(telling.tell(log.numbered(numbers))));
    }

    /** The filter that a webhook was noted with. */
    ChangeFilter filter(Webhook hook) {
        return json.filter(hook.filter());
    }

    String text(ChangeFilter filter) {
        return json.text(filter);
    }
}
