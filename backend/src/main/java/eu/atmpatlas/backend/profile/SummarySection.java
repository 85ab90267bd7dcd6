package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The four key results. */
record SummarySection(ProfileData data, ProfileMessages messages, FigureFormatter text) {

    HtmlElement tiles() {
        return HtmlElement.withClass(
                "div", "tiles", density(), capabilities(), chain(), bottlenecks());
    }

    private HtmlElement density() {
        ProfileData.IndicatorFigures density = data.figuresOf("SITE_DENSITY");
        String span = text.interval(density.national(), density.unit());
        String value = text.figure(density.national(), density.unit());
        return tile(
                value,
                messages.message("sheet.density"),
                span.isEmpty() || span.equals(value)
                        ? ""
                        : messages.message("gaps.between", "span", span),
                messages.message(
                        "sheet.europe", "value", text.figure(density.europe(), density.unit())));
    }

    private HtmlElement capabilities() {
        JsonNode row = data.country().at("/capability/rows/0");
        JsonNode cells = row.path("cells");
        if (data.request().past()) {
            return tile("–", messages.message("gaps.undated"), "", "");
        }
        if (count(cells, "NO_RECORD") > 0) {
            return tile("–", messages.message("gaps.state.NO_RECORD"), "", "");
        }
        long unknown = count(cells, "MAY_BE");
        return tile(
                messages.number(row.path("gapCount").asInt(), 0),
                messages.message("sheet.lacking", "total", cells.size()),
                unknown == 0 ? "" : messages.message("sheet.unknown", "count", unknown),
                "");
    }

    private HtmlElement chain() {
        if (data.chains().isEmpty()) {
            return tile("–", messages.message("profile.chain"), "", "");
        }
        JsonNode chain = data.chains().getFirst();
        return tile(
                text.figure(chain.path("completeness"), "SHARE"),
                messages.message("sheet.chain", "name", chain.at("/platform/name").asString()),
                CoverageSection.weakestStep(chain, messages),
                "");
    }

    private HtmlElement bottlenecks() {
        JsonNode board = data.country().path("bottlenecks");
        long unknown = count(board, "UNKNOWN");
        return tile(
                messages.number(count(board, "NOT_ADDRESSED"), 0),
                messages.message("sheet.nobody", "total", board.size()),
                unknown == 0 ? "" : messages.message("sheet.unknown", "count", unknown),
                "");
    }

    private static long count(JsonNode all, String state) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("state").asString().equals(state))
                .count();
    }

    private static HtmlElement tile(String value, String label, String more, String still) {
        return HtmlElement.withClass(
                "div",
                "tile",
                HtmlElement.withClass("p", "value", value),
                HtmlElement.of("p", label),
                Stream.of(more, still)
                        .filter(line -> !line.isEmpty())
                        .map(line -> HtmlElement.withClass("p", "soft", line)));
    }
}
