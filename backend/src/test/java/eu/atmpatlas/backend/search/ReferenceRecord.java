package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of {@code searched-records}: a record read directly from the graph. */
record ReferenceRecord(
        String id,
        String name,
        List<String> otherNames,
        List<String> placeNames,
        List<String> operatorIds,
        Map<String, List<String>> byOrigin,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String begin,
        Instant updatedAt) {

    /**
     * Origin of each facet in the graph: relationship types, authorisation schemes, operators'
     * kinds.
     */
    private static final Map<String, String> ORIGINS =
            Map.ofEntries(
                    Map.entry("COUNTRY", "IN_COUNTRY"),
                    Map.entry("REGION", "IN_REGION"),
                    Map.entry("SITE_TYPE", "HAS_SITE_TYPE"),
                    Map.entry("CAPABILITY", "HAS_CAPABILITY"),
                    Map.entry("AUTHORISATION", "authorisation"),
                    Map.entry("ACCREDITATION", "accreditation"),
                    Map.entry("SCALE", "AT_SCALE"),
                    Map.entry("CHAIN_ROLE", "HAS_CHAIN_ROLE"),
                    Map.entry("BIOSAFETY_LEVEL", "HAS_BIOSAFETY_LEVEL"),
                    Map.entry("CLEANROOM_GRADE", "HAS_CLEANROOM_GRADE"),
                    Map.entry("THIRD_PARTY_ACCESS", "HAS_THIRD_PARTY_ACCESS"),
                    Map.entry("OPERATOR_KIND", "operator kinds"),
                    Map.entry("TOPIC", "ON_TOPIC"),
                    Map.entry("BOTTLENECK", "ADDRESSES"),
                    Map.entry("JURISDICTION", "HAS_JURISDICTION"),
                    Map.entry("ROLE", "HAS_ROLE"),
                    Map.entry("RECURRENCE", "HAS_RECURRENCE"));

    static ReferenceRecord of(Record row) {
        var byOrigin = new HashMap<String, List<String>>();
        for (String column : List.of("stated", "held")) {
            for (Value pair : row.get(column).values()) {
                byOrigin.computeIfAbsent(pair.get("origin").asString(), any -> new ArrayList<>())
                        .add(pair.get("code").asString());
            }
        }
        var places = new ArrayList<String>();
        if (!row.get("city").isNull()) {
            places.add(row.get("city").asString());
        }
        // Of the random graph's cities, only these have other names in their country.
        List<String> countries = byOrigin.getOrDefault("IN_COUNTRY", List.of());
        if (places.contains("Köln") && countries.contains("DE")) {
            places.addAll(List.of("Cologne", "Keulen", "Koeln"));
        }
        if (places.contains("Zürich") && countries.contains("CH")) {
            places.add("Zurich");
        }
        var operators = new ArrayList<String>();
        for (Value operator : row.get("operators").values()) {
            operators.add(operator.get("id").asString());
            places.addAll(operator.get("names").asList(Value::asString));
            byOrigin.computeIfAbsent("operator kinds", any -> new ArrayList<>())
                    .addAll(operator.get("kinds").asList(Value::asString));
        }
        return new ReferenceRecord(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("otherNames").asList(Value::asString),
                places,
                operators,
                byOrigin,
                row.get("lat").isNull() ? null : row.get("lat").asDouble(),
                row.get("lon").isNull() ? null : row.get("lon").asDouble(),
                row.get("begin").asString(null),
                row.get("updatedAt").asZonedDateTime().toInstant());
    }

    List<String> codes(FacetDefinition facet) {
        List<String> stated = byOrigin.getOrDefault(origin(facet), List.of());
        return stated.isEmpty() && facet.name().equals("CHAIN_ROLE") ? concludedRoles() : stated;
    }

    private List<String> concludedRoles() {
        Map<String, String> origins =
                Map.of(
                        "siteTypes", "HAS_SITE_TYPE",
                        "capabilities", "HAS_CAPABILITY",
                        "chainRoles", "HAS_CHAIN_ROLE");
        return ChainRoles.of(field -> byOrigin.getOrDefault(origins.get(field), List.of()));
    }

    String countryOrLast() {
        return byOrigin.getOrDefault("IN_COUNTRY", List.of("last")).getFirst();
    }

    private static String origin(FacetDefinition facet) {
        boolean product = facet.kind() == EntityKind.PRODUCT;
        return switch (facet.name()) {
            case "ATMP_CLASS" -> product ? "IS_OF_CLASS" : "HANDLES_CLASS";
            case "PRODUCT_TYPE" -> product ? "IS_OF_PRODUCT_TYPE" : "HANDLES_PRODUCT_TYPE";
            case "STATUS" -> product ? "HAS_PRODUCT_STATUS" : "HAS_STATUS";
            case "KIND" ->
                    switch (facet.kind()) {
                        case INITIATIVE -> "HAS_INITIATIVE_KIND";
                        case EVENT -> "HAS_EVENT_KIND";
                        default -> "HAS_KIND";
                    };
            default -> ORIGINS.get(facet.name());
        };
    }
}
