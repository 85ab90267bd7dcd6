package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Coverage of capabilities, product types and steps of the value chain, with its certainty. */
record CoverageSection(ProfileData data, ProfileMessages messages, FigureFormatter text) {

    /** Symbol of each state, shown beside its label. */
    private static final Map<String, String> MARKS =
            Map.of(
                    "COVERED", "●",
                    "COVERED_ACROSS_BORDER", "↔",
                    "PLANNED", "○",
                    "MAY_BE", "?",
                    "NONE_ON_RECORD", "–",
                    "NO_RECORD", "·",
                    "ABSENT", "×");

    private static final List<String> STATES =
            List.of(
                    "COVERED",
                    "COVERED_ACROSS_BORDER",
                    "PLANNED",
                    "MAY_BE",
                    "NONE_ON_RECORD",
                    "NO_RECORD",
                    "ABSENT");

    /** Describes the weakest step; empty if all steps are equal. */
    static String weakestStep(JsonNode chain, ProfileMessages messages) {
        String code = chain.at("/weakest/step/code").asString("");
        for (JsonNode step : chain.path("steps")) {
            if (step.at("/step/code").asString().equals(code)) {
                return messages.message(
                        "gaps.chain.weakestIs", "name", step.at("/step/name").asString());
            }
        }
        return "";
    }

    Stream<HtmlElement> elements() {
        if (data.request().past()) {
            return Stream.of(HtmlElement.withClass("p", "soft", messages.message("gaps.undated")));
        }
        var parts = new ArrayList<HtmlElement>();
        parts.add(legend());
        parts.add(
                HtmlElement.withClass(
                        "div",
                        "columns",
                        coverageTable("half", "capability", "capability"),
                        coverageTable("half last", "productType", "product-type")));
        parts.add(HtmlElement.of("h3", messages.message("profile.chain")));
        data.chains().forEach(chain -> parts.add(chain(chain)));
        return parts.stream();
    }

    private HtmlElement legend() {
        return HtmlElement.withClass(
                "p",
                "soft legend",
                STATES.stream()
                        .map(state ->
                                HtmlElement.withClass(
                                        "span",
                                        "entry",
                                        mark(state),
                                        " " + messages.message("gaps.state." + state) + " ")));
    }

    private static HtmlElement mark(String state) {
        return HtmlElement.withClass("span", "mark " + state, MARKS.getOrDefault(state, "?"));
    }

    private HtmlElement coverageTable(String kind, String field, String scheme) {
        JsonNode matrix = data.country().path(field);
        JsonNode cells = matrix.at("/rows/0/cells");
        var rows = new ArrayList<HtmlElement>();
        for (int at = 0; at < cells.size(); at++) {
            JsonNode cell = cells.get(at);
            rows.add(
                    HtmlElement.of(
                            "tr",
                            HtmlElement.of(
                                            "th",
                                            matrix.path("columns")
                                                    .path(at)
                                                    .path("label")
                                                    .asString())
                                    .attribute("scope", "row"),
                            state(cell)));
        }
        return HtmlElement.withClass(
                "div",
                kind,
                HtmlElement.of("h3", messages.message("gaps.columns." + scheme)),
                HtmlElement.withClass("table", "cells", HtmlElement.of("tbody", rows.stream())));
    }

    private HtmlElement state(JsonNode cell) {
        String state = cell.path("state").asString("NO_RECORD");
        return HtmlElement.withClass(
                "td", "state " + state, mark(state), " " + description(cell, state));
    }

    /** {@code 3 sites} or {@code 2 may}; without a number, the label of the state. */
    private String description(JsonNode cell, String state) {
        int count =
                switch (state) {
                    case "COVERED" -> cell.path("sites").asInt(0);
                    case "COVERED_ACROSS_BORDER" -> cell.path("acrossBorder").asInt(0);
                    case "PLANNED" -> cell.path("planned").asInt(0);
                    case "MAY_BE" -> cell.path("unknown").asInt(0);
                    default -> 0;
                };
        return count > 0
                ? messages.message("gaps.cell." + state, "count", count)
                : messages.message("gaps.state." + state + ".short");
    }

    /** The share of covered steps; if the region has no site on record, that. */
    private String completeness(JsonNode chain) {
        var states = new HashSet<String>();
        for (JsonNode step : chain.path("steps")) {
            if (step.at("/step/measured").asBoolean()) {
                states.add(step.path("state").asString());
            }
        }
        return states.equals(Set.of("NO_RECORD"))
                ? messages.message("gaps.chain.noRecord")
                : messages.message(
                        "gaps.chain.complete",
                        "value",
                        text.figure(chain.path("completeness"), "SHARE"));
    }

    private HtmlElement chain(JsonNode chain) {
        var steps = new ArrayList<HtmlElement>();
        var states = new ArrayList<HtmlElement>();
        for (JsonNode step : chain.path("steps")) {
            steps.add(
                    HtmlElement.of("th", step.at("/step/name").asString())
                            .attribute("scope", "col"));
            states.add(
                    step.at("/step/measured").asBoolean()
                            ? state(step)
                            : HtmlElement.withClass(
                                    "td", "state none", messages.message("gaps.notMeasured")));
        }
        return HtmlElement.withClass(
                "div",
                "chain",
                HtmlElement.of("h4", chain.at("/platform/name").asString()),
                HtmlElement.withClass(
                        "p", "soft", completeness(chain) + " " + weakestStep(chain, messages)),
                HtmlElement.withClass(
                        "table",
                        "steps",
                        HtmlElement.of("thead", HtmlElement.of("tr", steps.stream())),
                        HtmlElement.of("tbody", HtmlElement.of("tr", states.stream()))));
    }
}
