package eu.atmpatlas.backend.about;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.Counts;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.stream.Stream;

@Controller
@EnableConfigurationProperties(AboutProperties.class)
class AboutController {

    private final AboutProperties properties;
    private final Entities entities;
    private final ChangeLog changes;
    private volatile @Nullable CachedAbout cached;

    AboutController(AboutProperties properties, Entities entities, ChangeLog changes) {
        this.properties = properties;
        this.entities = entities;
        this.changes = changes;
    }

    /** The result and the change number that it is valid for. */
    private record CachedAbout(long head, About about) {}

    /** Cached, because every page queries it. */
    @QueryMapping
    About about() {
        long head = changes.head();
        CachedAbout current = cached;
        if (current == null || current.head() != head) {
            current = new CachedAbout(head, describe(head));
            cached = current;
        }
        return current.about();
    }

    private About describe(long head) {
        Counts counts = entities.counts();
        return new About(
                properties.version(),
                Long.toString(head),
                counts.synthetic() > 0,
                properties.licence(),
                properties.attribution(),
                head == 0
                        ? null
                        : changes.after(head - 1, 1).stream()
                                .findFirst()
                                .map(Change::at)
                                .orElse(null),
                Stream.of(EntityKind.values())
                        .map(kind -> new About.KindCount(kind, counts.of(kind)))
                        .toList());
    }
}
