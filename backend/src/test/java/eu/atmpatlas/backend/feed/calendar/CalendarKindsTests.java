package eu.atmpatlas.backend.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CalendarKindsTests {

    private static final Path FRONT_END =
            Path.of("../web/src/main/resources/static/follow/feeds.js");
    private static final Pattern DATED = Pattern.compile("DATED = \\[([^]]*)]");
    private static final Pattern KIND = Pattern.compile("\"(\\w+)\"");

    @Test
    void theFrontEndOffersCalendarsOfTheSameKinds() throws IOException {
        var list = DATED.matcher(Files.readString(FRONT_END));
        assertThat(list.find()).isTrue();
        List<String> offered =
                KIND.matcher(list.group(1)).results().map(found -> found.group(1)).toList();

        List<String> dated =
                Stream.of(EntityKind.values())
                        .filter(CalendarKinds::haveDays)
                        .map(EntityKind::name)
                        .toList();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(dated);
    }
}
