package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All data of a profile, from GraphQL.
 *
 * @param place the region that the profile is about
 * @param country the response to {@code country.graphql}
 * @param figures of the computable indicators, in the catalogue's order
 * @param chains the value chain of each platform
 * @param ranking density of sites by country
 */
record ProfileData(
        ProfileRequest request,
        ProfileRegion place,
        JsonNode country,
        List<IndicatorFigures> figures,
        List<JsonNode> chains,
        List<JsonNode> ranking) {

    /**
     * An indicator with its figures.
     *
     * @param national figure of the region
     * @param europe of Europe as a whole; missing if there is none
     */
    record IndicatorFigures(JsonNode indicator, JsonNode national, JsonNode europe) {

        String family() {
            return indicator.path("family").asString();
        }

        String unit() {
            return indicator.path("unit").asString();
        }
    }

    JsonNode about() {
        return country.path("about");
    }

    JsonNode region() {
        return place.json();
    }

    /** Name of the region. */
    String name() {
        return region().path("name").asString();
    }

    String dataVersion() {
        Long seq = request.seq();
        return seq == null ? about().path("dataVersion").asString() : Long.toString(seq);
    }

    /** The figures of an indicator. */
    IndicatorFigures figuresOf(String code) {
        return figures.stream()
                .filter(entry -> entry.indicator().path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The sources of all figures, without duplicates, sorted by title. */
    List<JsonNode> sources() {
        Map<String, JsonNode> found = new java.util.TreeMap<>();
        var all = new ArrayList<JsonNode>();
        for (IndicatorFigures entry : figures) {
            entry.national().path("sources").forEach(all::add);
            entry.indicator().path("sources").forEach(all::add);
        }
        JsonNode people = region().at("/population/source");
        if (people.isObject()) {
            all.add(people);
        }
        all.forEach(source -> found.put(source.path("title").asString(), source));
        return List.copyOf(found.values());
    }
}
