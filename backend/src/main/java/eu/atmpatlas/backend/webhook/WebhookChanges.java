package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.PublicChangeMapper;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.webhook.Webhook;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** The access to the change log that deliveries need. */
@Component
class WebhookChanges {

    private final ChangeLog log;
    private final ChangeFeed feed;
    private final PublicChangeMapper mapper;
    private final ChangeJson json;

    WebhookChanges(ChangeLog log, ChangeFeed feed, PublicChangeMapper mapper, ChangeJson json) {
        this.log = log;
        this.feed = feed;
        this.mapper = mapper;
        this.json = json;
    }

    long head() {
        return log.head();
    }

    ChangeFeed.ChangeSlice after(long number, ChangeFilter filter, Duration atMost)
            throws InterruptedException {
        return feed.after(number, filter, atMost);
    }

    /** The body of a message about some changes. */
    String text(List<Long> numbers) {
        return json.text(WebhookMessage.of(mapper.map(log.bySequence(numbers))));
    }

    /** The filter that was stored with a webhook. */
    ChangeFilter filter(Webhook webhook) {
        return json.filter(webhook.filter());
    }

    String text(ChangeFilter filter) {
        return json.text(filter);
    }
}
