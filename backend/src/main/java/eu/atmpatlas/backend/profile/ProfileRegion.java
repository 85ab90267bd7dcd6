package eu.atmpatlas.backend.profile;

import eu.atmpatlas.graph.kind.ChainRoles;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The region of a profile: a country, a group or selection of countries, or a NUTS region.
 *
 * @param json the region as GraphQL has it
 */
record ProfileRegion(JsonNode json) {

    String level() {
        return json.path("level").asString();
    }

    boolean isGroup() {
        return level().equals("EUROPE");
    }

    /** Whether it is a part of a country. */
    boolean isPartOfCountry() {
        return level().startsWith("NUTS");
    }

    /** Code of the country, or of the countries of a group; a NUTS region lies in one. */
    List<String> countries() {
        return isGroup()
                ? StreamSupport.stream(json.path("parts").spliterator(), false)
                        .map(part -> part.path("code").asString())
                        .toList()
                : List.of(json.at("/country/code").asString(code()));
    }

    /** The filter for the manufacturing sites in the region. */
    Map<String, Object> siteFilter() {
        return Map.of(
                isPartOfCountry() ? "region" : "country",
                Map.of("any", isPartOfCountry() ? List.of(code()) : countries()),
                "chainRole",
                Map.of("any", ChainRoles.MAKING));
    }

    /** The message with the title of its profile. */
    String titleKey() {
        return isGroup()
                ? "profile.title.group"
                : isPartOfCountry() ? "profile.title.region" : "profile.title";
    }

    private String code() {
        return json.path("code").asString();
    }
}
