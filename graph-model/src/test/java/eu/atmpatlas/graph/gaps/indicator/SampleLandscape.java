package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.ExternalCount;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.StatedNo;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A landscape to count codesByScheme hand: two countries of the EU and one outside, with four
 * cities.
 */
final class SampleLandscape {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    static final VocabularyLookup VOCABULARIES =
            new VocabularyLookup(
                    vocabularies(
                                    Map.of(
                                            "capability",
                                            "CELL_PROCESSING VECTOR_PRODUCTION"
                                                + " STARTING_MATERIAL_PRODUCTION"
                                                + " PLASMID_PRODUCTION<STARTING_MATERIAL_PRODUCTION"
                                                + " FILL_FINISH QC_RELEASE_TESTING CRYOSTORAGE",
                                            "product-type",
                                            "VIRAL_VECTOR LV_VECTOR<VIRAL_VECTOR"
                                                    + " AAV_VECTOR<VIRAL_VECTOR T_CELL"
                                                    + " CAR_T<T_CELL",
                                            "atmp-class",
                                            "GTMP SCTMP TEP",
                                            "country",
                                            "EU NL<EU BE<EU GB",
                                            "nuts",
                                            "NL NL3<NL NL31<NL3 NL32<NL3 BE BE1<BE" + " BE10<BE1",
                                            "bottleneck",
                                            "COST STAFF VECTORS"))
                            ::get);

    /** 1.5 million people in NL, 0.5 million in BE, 2 million in GB. */
    static final PopulationData POPULATION_DATA =
            new PopulationData(
                    List.of(
                            new Population.Row(RegionLevel.COUNTRY, "NL", 2025, 1_500_000, "stat"),
                            new Population.Row(RegionLevel.COUNTRY, "BE", 2024, 500_000, "stat"),
                            new Population.Row(RegionLevel.COUNTRY, "GB", 2019, 2_000_000, "bank"),
                            new Population.Row(RegionLevel.NUTS2, "NL31", 2025, 600_000, "stat"),
                            new Population.Row(RegionLevel.NUTS2, "NL32", 2025, 900_000, "stat")),
                    List.of(
                            new City("Utrecht", "NL", "NL31", 52.09, 5.12, 400_000),
                            new City("Amsterdam", "NL", "NL32", 52.37, 4.90, 600_000),
                            new City("Brussels", "BE", "BE10", 50.85, 4.35, 400_000),
                            new City("Edinburgh", "GB", null, 55.95, -3.19, 500_000)),
                    "names");

    private final List<SiteFacts> sites = new ArrayList<>();
    private final List<StakeholderFacts> stakeholders = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /**
     * Adds a site. An empty {@code status} means not stated; a code is {@code
     * capability:CELL_PROCESSING}.
     */
    SampleLandscape site(String id, String country, String nuts, String status, String... codes) {
        var codesByScheme = new HashMap<String, List<String>>();
        if (!status.isEmpty()) {
            codesByScheme.put("status", List.of(status));
        }
        for (String code : codes) {
            String[] parts = code.split(":");
            codesByScheme.merge(
                    parts[0],
                    List.of(parts[1]),
                    (a, b) -> {
                        var both = new ArrayList<>(a);
                        both.addAll(b);
                        return both;
                    });
        }
        City city =
                POPULATION_DATA.cities().stream()
                        .filter(each -> each.country().equals(country))
                        .filter(each -> nuts.isEmpty() || nuts.equals(each.nuts()))
                        .findFirst()
                        .orElse(null);
        sites.add(
                SiteFacts.builder(id, id)
                        .country(country.isEmpty() ? null : country)
                        .nuts(nuts.isEmpty() ? null : nuts)
                        .point(city == null ? null : new Point(city.lat(), city.lon()))
                        .codes(codesByScheme)
                        .sources(List.of("web"))
                        .completeness(0.5)
                        .build());
        return this;
    }

    /** Changes the site that was added last. */
    SampleLandscape modifyLast(UnaryOperator<SiteFacts> change) {
        sites.addLast(change.apply(sites.removeLast()));
        return this;
    }

    SampleLandscape statedNo(StatedNo no) {
        return modifyLast(site -> site.toBuilder().statedNo(no).build());
    }

    SampleLandscape cleanroomArea(double squareMetres) {
        return modifyLast(site -> site.toBuilder().cleanroomArea(squareMetres).build());
    }

    SampleLandscape verified(LocalDate day) {
        return modifyLast(site -> site.toBuilder().lastVerified(day).build());
    }

    SampleLandscape sources(double completeness, String... sources) {
        return modifyLast(site ->
                site.toBuilder().sources(List.of(sources)).completeness(completeness).build());
    }

    SampleLandscape authorised(
            String scheme, String type, Authorisation.State state, LocalDate until) {
        return modifyLast(site ->
                site.toBuilder()
                        .authorisations(
                                List.of(
                                        new Authorisation(
                                                "a-" + site.id(),
                                                site.id(),
                                                scheme,
                                                type,
                                                null,
                                                null,
                                                null,
                                                until,
                                                state,
                                                null,
                                                List.of("web"))))
                        .build());
    }

    SampleLandscape stakeholder(EntityKind kind, String id, String country) {
        stakeholders.add(
                StakeholderFacts.builder(kind, id, id)
                        .country(country.isEmpty() ? null : country)
                        .build());
        return this;
    }

    SampleLandscape trial(String id, String... countries) {
        stakeholders.add(
                StakeholderFacts.builder(EntityKind.TRIAL, id, id)
                        .codes(
                                countries.length == 0
                                        ? Map.of()
                                        : Map.of("country", List.of(countries)))
                        .build());
        return this;
    }

    SampleLandscape initiative(
            String id,
            String country,
            Integer start,
            Integer end,
            Double budget,
            String... bottlenecks) {
        stakeholders.add(
                StakeholderFacts.builder(EntityKind.INITIATIVE, id, id)
                        .country(country)
                        .codes(
                                bottlenecks.length == 0
                                        ? Map.of()
                                        : Map.of("bottleneck", Arrays.asList(bottlenecks)))
                        .years(start, end)
                        .budgetEur(budget)
                        .build());
        return this;
    }

    /** A report that counts places. */
    SampleLandscape report(String id, ExternalCount... counts) {
        stakeholders.add(
                StakeholderFacts.builder(EntityKind.RESOURCE, id, id)
                        .externalCounts(List.of(counts))
                        .build());
        return this;
    }

    SampleLandscape relation(String from, RelationType type, String to) {
        return relation(from, type, to, null);
    }

    SampleLandscape relation(String from, RelationType type, String to, String role) {
        relations.add(
                new Relation(
                        from + type + to + role, type, from, to, role, null, null, List.of("web")));
        return this;
    }

    IndicatorContext context(Scenario scenario) {
        var landscape =
                new Landscape(1, Instant.EPOCH, sites, stakeholders, relations, Set.of("web"));
        return new IndicatorContext(
                landscape,
                new Geography(POPULATION_DATA, VOCABULARIES, landscape),
                VOCABULARIES,
                scenario,
                TODAY,
                null);
    }

    IndicatorContext operationalContext() {
        return context(Scenario.OPERATIONAL);
    }

    static Figure figure(
            Indicator indicator,
            IndicatorContext context,
            IndicatorParameters parameters,
            String... codes) {
        List<Region> regions =
                Arrays.stream(codes)
                        .map(code -> context.geography().region(code).orElseThrow())
                        .toList();
        return IndicatorCalculator.of(indicator, context, parameters).of(regions);
    }

    static Figure figure(Indicator indicator, IndicatorContext context, String... codes) {
        return figure(indicator, context, IndicatorParameters.DEFAULTS, codes);
    }

    /** Creates vocabularies from lists of {@code CODE} or {@code CODE<BROADER}, by scheme. */
    private static Map<String, Optional<Vocabulary>> vocabularies(Map<String, String> lists) {
        var all = new HashMap<String, Optional<Vocabulary>>();
        lists.forEach((scheme, list) -> {
            var concepts = new LinkedHashMap<String, Concept>();
            for (String each : list.split(" ")) {
                String[] parts = each.split("<");
                concepts.put(
                        parts[0],
                        new Concept(
                                scheme,
                                parts[0],
                                parts[0],
                                parts[0],
                                null,
                                null,
                                null,
                                parts.length > 1 ? parts[1] : null,
                                concepts.size()));
            }
            all.put(
                    scheme,
                    Optional.of(new Vocabulary(scheme, scheme, scheme, "1", null, concepts)));
        });
        return all;
    }

    static SampleLandscape manufacturers() {
        return new SampleLandscape()
                .site(
                        "a",
                        "NL",
                        "NL31",
                        "OPERATIONAL",
                        "capability:CELL_PROCESSING",
                        "product-type:CAR_T")
                .site(
                        "b",
                        "NL",
                        "NL32",
                        "OPERATIONAL",
                        "capability:VECTOR_PRODUCTION",
                        "product-type:LV_VECTOR")
                .site("c", "NL", "NL32", "", "capability:CELL_PROCESSING", "product-type:T_CELL")
                .site("d", "NL", "", "OPERATIONAL", "product-type:VIRAL_VECTOR")
                .site("e", "NL", "NL31", "PLANNED", "capability:CELL_PROCESSING")
                .site("f", "NL", "NL31", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                .site("g", "BE", "BE10", "OPERATIONAL", "capability:CELL_PROCESSING");
    }

    /** Returns the ids of the records with this standing. */
    static List<String> ids(Figure figure, FigureEvidence.Standing standing) {
        return figure.records().stream()
                .filter(record -> record.standing() == standing)
                .map(FigureEvidence::id)
                .toList();
    }
}
