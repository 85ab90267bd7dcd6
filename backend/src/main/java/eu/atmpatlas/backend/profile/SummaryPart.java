package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The four answers that one looks for first. */
record SummaryPart(ProfileAnswers all, SheetWords words, FigureText text) {

    Tag tiles() {
        return Tag.classed("div", "tiles", density(), capabilities(), chain(), bottlenecks());
    }

    private Tag density() {
        ProfileAnswers.Entry density = all.of("SITE_DENSITY");
        String span = text.interval(density.here(), density.unit());
        String value = text.figure(density.here(), density.unit());
        return tile(
                value,
                words.say("sheet.density"),
                span.isEmpty() || span.equals(value) ? "" : words.say("gaps.between", "span", span),
                words.say("sheet.europe", "value", text.figure(density.europe(), density.unit())));
    }

    private Tag capabilities() {
        JsonNode row = all.country().at("/capability/rows/0");
        long unknown = count(row.path("cells"), "UNKNOWN");
        return tile(
                words.number(row.path("gapCount").asInt(), 0),
                words.say("sheet.lacking", "total", row.path("cells").size()),
                unknown == 0 ? "" : words.say("sheet.unknown", "count", unknown),
                "");
    }

    private Tag chain() {
        if (all.chains().isEmpty()) {
            return tile("–", words.say("profile.chain"), "", "");
        }
        JsonNode chain = all.chains().getFirst();
        return tile(
                text.figure(chain.path("completeness"), "SHARE"),
                words.say("sheet.chain", "name", chain.at("/platform/name").asString()),
                CoverPart.weakest(chain, words),
                "");
    }

    private Tag bottlenecks() {
        JsonNode board = all.country().path("bottlenecks");
        long unknown = count(board, "UNKNOWN");
        return tile(
                words.number(count(board, "NOT_ADDRESSED"), 0),
                words.say("sheet.nobody", "total", board.size()),
                unknown == 0 ? "" : words.say("sheet.unknown", "count", unknown),
                "");
    }

    private static long count(JsonNode all, String state) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("state").asString().equals(state))
                .count();
    }

    private static Tag tile(String value, String what, String more, String still) {
        return Tag.classed(
                "div",
                "tile",
                Tag.classed("p", "value", value),
                Tag.of("p", what),
                Stream.of(more, still)
                        .filter(line -> !line.isEmpty())
                        .map(line -> Tag.classed("p", "soft", line)));
    }
}
