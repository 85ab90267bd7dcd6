package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which capabilities, product types and steps of a therapy's chain are covered, and how surely. */
record CoverPart(ProfileAnswers all, SheetWords words, FigureText text) {

    /** How a state is drawn, beside its word. */
    private static final Map<String, String> MARKS =
            Map.of(
                    "COVERED", "●",
                    "ACROSS_BORDER", "↔",
                    "PLANNED", "○",
                    "UNKNOWN", "?",
                    "ABSENT", "×");

    private static final List<String> STATES =
            List.of("COVERED", "ACROSS_BORDER", "PLANNED", "UNKNOWN", "ABSENT");

    /** How a weakest step is told; empty where all are alike. */
    static String weakest(JsonNode chain, SheetWords words) {
        String code = chain.at("/weakest/step/code").asString("");
        for (JsonNode step : chain.path("steps")) {
            if (step.at("/step/code").asString().equals(code)) {
                return words.say("gaps.chain.weakestIs", "name", step.at("/step/name").asString());
            }
        }
        return "";
    }

    Stream<Tag> parts() {
        var parts = new ArrayList<Tag>();
        parts.add(legend());
        parts.add(
                Tag.classed(
                        "div",
                        "columns",
                        half("half", "capability", "capability"),
                        half("half last", "productType", "product-type")));
        parts.add(Tag.of("h3", words.say("profile.chain")));
        all.chains().forEach(chain -> parts.add(chain(chain)));
        return parts.stream();
    }

    private Tag legend() {
        return Tag.classed(
                "p",
                "soft legend",
                STATES.stream()
                        .map(state ->
                                Tag.classed(
                                        "span",
                                        "entry",
                                        mark(state),
                                        " " + words.say("gaps.state." + state) + " ")));
    }

    private static Tag mark(String state) {
        return Tag.classed("span", "mark " + state, MARKS.getOrDefault(state, "?"));
    }

    private Tag half(String kind, String field, String scheme) {
        JsonNode matrix = all.country().path(field);
        JsonNode cells = matrix.at("/rows/0/cells");
        var rows = new ArrayList<Tag>();
        for (int at = 0; at < cells.size(); at++) {
            JsonNode cell = cells.get(at);
            rows.add(
                    Tag.of(
                            "tr",
                            Tag.of("th", matrix.path("columns").path(at).path("label").asString())
                                    .set("scope", "row"),
                            state(cell)));
        }
        return Tag.classed(
                "div",
                kind,
                Tag.of("h3", words.say("gaps.columns." + scheme)),
                Tag.classed("table", "cells", Tag.of("tbody", rows.stream())));
    }

    private Tag state(JsonNode cell) {
        String state = cell.path("state").asString("UNKNOWN");
        return Tag.classed("td", "state " + state, mark(state), " " + told(cell, state));
    }

    /** {@code 3 sites}, {@code 2 may}; without a number the state's word. */
    private String told(JsonNode cell, String state) {
        int count =
                switch (state) {
                    case "COVERED" -> cell.path("sites").asInt(0);
                    case "ACROSS_BORDER" -> cell.path("acrossBorder").asInt(0);
                    case "PLANNED" -> cell.path("planned").asInt(0);
                    case "UNKNOWN" -> cell.path("unknown").asInt(0);
                    default -> 0;
                };
        return count > 0
                ? words.say("gaps.cell." + state, "count", count)
                : words.say("gaps.state." + state + ".short");
    }

    private Tag chain(JsonNode chain) {
        var steps = new ArrayList<Tag>();
        var states = new ArrayList<Tag>();
        for (JsonNode step : chain.path("steps")) {
            steps.add(Tag.of("th", step.at("/step/name").asString()).set("scope", "col"));
            states.add(
                    step.at("/step/measured").asBoolean()
                            ? state(step)
                            : Tag.classed("td", "state none", words.say("gaps.notMeasured")));
        }
        return Tag.classed(
                "div",
                "chain",
                Tag.of("h4", chain.at("/platform/name").asString()),
                Tag.classed(
                        "p",
                        "soft",
                        words.say(
                                        "gaps.chain.complete",
                                        "value",
                                        text.figure(chain.path("completeness"), "SHARE"))
                                + " "
                                + weakest(chain, words)),
                Tag.classed(
                        "table",
                        "steps",
                        Tag.of("thead", Tag.of("tr", steps.stream())),
                        Tag.of("tbody", Tag.of("tr", states.stream()))));
    }
}
