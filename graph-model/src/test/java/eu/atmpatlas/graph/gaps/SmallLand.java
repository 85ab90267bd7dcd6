package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.entity.Authorisation;
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

/** A land to count by hand: two countries of the Union and one outside, with four cities. */
final class SmallLand {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    static final Terms TERMS =
            new Terms(
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

    /** A million and a half Dutch, half a million Belgians, two million British. */
    static final Places PLACES =
            new Places(
                    List.of(
                            new People.Row(Level.COUNTRY, "NL", 2025, 1_500_000, "stat"),
                            new People.Row(Level.COUNTRY, "BE", 2024, 500_000, "stat"),
                            new People.Row(Level.COUNTRY, "GB", 2019, 2_000_000, "bank"),
                            new People.Row(Level.NUTS2, "NL31", 2025, 600_000, "stat"),
                            new People.Row(Level.NUTS2, "NL32", 2025, 900_000, "stat")),
                    List.of(
                            new City("Utrecht", "NL", "NL31", 52.09, 5.12, 400_000),
                            new City("Amsterdam", "NL", "NL32", 52.37, 4.90, 600_000),
                            new City("Brussels", "BE", "BE10", 50.85, 4.35, 400_000),
                            new City("Edinburgh", "GB", null, 55.95, -3.19, 500_000)),
                    "names");

    private final List<SiteFacts> sites = new ArrayList<>();
    private final List<ActorFacts> actors = new ArrayList<>();
    private final List<Relation> ties = new ArrayList<>();

    /** A site; {@code status} empty for not stated, codes as {@code capability:CELL_PROCESSING}. */
    SmallLand site(String id, String country, String region, String status, String... codes) {
        var by = new HashMap<String, List<String>>();
        if (!status.isEmpty()) {
            by.put("status", List.of(status));
        }
        for (String code : codes) {
            String[] parts = code.split(":");
            by.merge(
                    parts[0],
                    List.of(parts[1]),
                    (a, b) -> {
                        var both = new ArrayList<>(a);
                        both.addAll(b);
                        return both;
                    });
        }
        City city =
                PLACES.cities().stream()
                        .filter(each -> each.country().equals(country))
                        .filter(each -> region.isEmpty() || region.equals(each.region()))
                        .findFirst()
                        .orElse(null);
        sites.add(
                new SiteFacts(
                        id,
                        id,
                        country.isEmpty() ? null : country,
                        region.isEmpty() ? null : region,
                        city == null ? null : new Point(city.lat(), city.lon()),
                        by,
                        null,
                        List.of(),
                        List.of("web"),
                        null,
                        0.5,
                        true));
        return this;
    }

    /** Changes the last site. */
    SmallLand but(UnaryOperator<SiteFacts> change) {
        sites.addLast(change.apply(sites.removeLast()));
        return this;
    }

    SmallLand area(double squareMetres) {
        return but(s ->
                new SiteFacts(
                        s.id(),
                        s.name(),
                        s.country(),
                        s.region(),
                        s.point(),
                        s.codes(),
                        squareMetres,
                        s.authorisations(),
                        s.sources(),
                        s.lastVerified(),
                        s.completeness(),
                        true));
    }

    SmallLand verified(LocalDate day) {
        return but(s ->
                new SiteFacts(
                        s.id(),
                        s.name(),
                        s.country(),
                        s.region(),
                        s.point(),
                        s.codes(),
                        s.cleanroomArea(),
                        s.authorisations(),
                        s.sources(),
                        day,
                        s.completeness(),
                        true));
    }

    SmallLand sources(double completeness, String... sources) {
        return but(s ->
                new SiteFacts(
                        s.id(),
                        s.name(),
                        s.country(),
                        s.region(),
                        s.point(),
                        s.codes(),
                        s.cleanroomArea(),
                        s.authorisations(),
                        List.of(sources),
                        s.lastVerified(),
                        completeness,
                        true));
    }

    SmallLand holds(String scheme, String type, Authorisation.State state, LocalDate until) {
        return but(s ->
                new SiteFacts(
                        s.id(),
                        s.name(),
                        s.country(),
                        s.region(),
                        s.point(),
                        s.codes(),
                        s.cleanroomArea(),
                        List.of(
                                new Authorisation(
                                        "a-" + s.id(),
                                        s.id(),
                                        scheme,
                                        type,
                                        null,
                                        null,
                                        null,
                                        until,
                                        state,
                                        null,
                                        List.of("web"))),
                        s.sources(),
                        s.lastVerified(),
                        s.completeness(),
                        true));
    }

    SmallLand actor(EntityKind kind, String id, String country) {
        actors.add(
                new ActorFacts(
                        id,
                        kind,
                        id,
                        country.isEmpty() ? null : country,
                        null,
                        Map.of(),
                        null,
                        null,
                        null));
        return this;
    }

    SmallLand initiative(
            String id, String country, Integer start, Integer end, Double budget, String... works) {
        actors.add(
                new ActorFacts(
                        id,
                        EntityKind.INITIATIVE,
                        id,
                        country,
                        null,
                        works.length == 0 ? Map.of() : Map.of("bottleneck", Arrays.asList(works)),
                        start,
                        end,
                        budget));
        return this;
    }

    SmallLand tie(String from, RelationType type, String to) {
        return tie(from, type, to, null);
    }

    SmallLand tie(String from, RelationType type, String to, String role) {
        ties.add(
                new Relation(
                        from + type + to + role, type, from, to, role, null, null, List.of("web")));
        return this;
    }

    Question question(Scenario scenario) {
        var land = new Landscape(1, Instant.EPOCH, sites, actors, ties, Set.of("web"));
        return new Question(land, new Geography(PLACES, TERMS, land), TERMS, scenario, TODAY, null);
    }

    Question now() {
        return question(Scenario.OPERATIONAL);
    }

    static Figure figure(
            Indicator indicator, Question question, Parameters asked, String... codes) {
        List<Area> areas =
                Arrays.stream(codes)
                        .map(code -> question.geography().area(code).orElseThrow())
                        .toList();
        return Indicators.of(indicator, question, asked).of(areas);
    }

    static Figure figure(Indicator indicator, Question question, String... codes) {
        return figure(indicator, question, Parameters.NONE, codes);
    }

    /** {@code CODE} or {@code CODE<BROADER}, by scheme. */
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

    static SmallLand makers() {
        return new SmallLand()
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

    /** Ids of the records that stand so. */
    static List<String> ids(Figure figure, Behind.Standing standing) {
        return figure.records().stream()
                .filter(record -> record.standing() == standing)
                .map(Behind::id)
                .toList();
    }
}
