package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generates records. A record depends only on its kind and number. */
final class RecordGenerator {

    /** The source of all synthetic records and relations. */
    static final String SOURCE_ID = "synthetic";

    private static final String SUMMARY =
            "Synthetic record for trying out the atlas; nothing here is a fact.";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final long seed;
    private final GraphSize size;
    private final RealData realData;
    private final CitySampler cities;
    private final NameGenerator names = new NameGenerator();

    RecordGenerator(long seed, GraphSize size, RealData realData) {
        this.seed = seed;
        this.size = size;
        this.realData = realData;
        this.cities = new CitySampler(realData.of(EntityKind.SITE));
    }

    SeededRandom random(String purpose, long number) {
        return new SeededRandom(seed, purpose, number);
    }

    static String id(EntityKind kind, int number) {
        return "synthetic-%s-%d".formatted(kind.path(), number);
    }

    /** Number of regulators: one per country. */
    int regulators() {
        return cities.countries().size();
    }

    EntityDraft regulator(int number) {
        SeededRandom random = random("regulator", number);
        String country = cities.countries().get(number);
        Map<String, List<String>> concepts = concepts(EntityKind.REGULATOR, random);
        concepts.put("jurisdiction", List.of(country));
        Map<String, Object> values = Map.of("acronym", "S" + country + "A");
        String name = names.regulator(country, number);
        return draft(
                EntityKind.REGULATOR, number, name, cities.city(country, random), concepts, values);
    }

    /** Country of an institution. */
    String countryOf(int institution) {
        return cities.country(random("country", institution));
    }

    /** The invented word in an institution's name; the names of its sites contain it too. */
    String nameOf(int institution) {
        return NameGenerator.invent(random("institution", institution));
    }

    EntityDraft institution(int number) {
        String country = countryOf(number);
        SeededRandom random = random("institution details", number);
        Map<String, List<String>> concepts = concepts(EntityKind.INSTITUTION, random);
        String kind = concepts.getOrDefault("kinds", List.of("COMPANY")).getFirst();
        String name = names.institution(country, kind, random("institution", number), random);
        return draft(
                EntityKind.INSTITUTION,
                number,
                name,
                cities.city(country, random),
                concepts,
                Map.of());
    }

    /** Number of the institution that operates a site, or -1 if unknown. */
    int operatorOf(int site) {
        SeededRandom random = random("operator", site);
        return random.nextBoolean(0.03) ? -1 : random.skewed(size.institutions());
    }

    EntityDraft site(int number) {
        SeededRandom random = random("site", number);
        int operator = operatorOf(number);
        String country =
                operator < 0 || random.nextBoolean(0.1)
                        ? cities.country(random)
                        : countryOf(operator);
        WeightedCity city = cities.city(country, random);
        String word = operator < 0 ? NameGenerator.invent(random) : nameOf(operator);
        String name = names.site(country, word, city.name(), random);
        Map<String, Object> values = new HashMap<>();
        if (realData.hasValue(EntityKind.SITE, "cleanroomArea", random)) {
            values.put("cleanroomArea", (double) random.heavyTailed(80, 12_000));
        }
        return draft(
                EntityKind.SITE, number, name, city, concepts(EntityKind.SITE, random), values);
    }

    EntityDraft expert(int number) {
        SeededRandom random = random("expert", number);
        String country = cities.country(random);
        Map<String, Object> values = Map.of("role", random.pick(ROLES));
        return draft(
                EntityKind.EXPERT,
                number,
                names.person(country, random),
                cities.city(country, random),
                concepts(EntityKind.EXPERT, random),
                values);
    }

    EntityDraft initiative(int number) {
        SeededRandom random = random("initiative", number);
        String country = cities.country(random);
        String word = NameGenerator.invent(random);
        Map<String, Object> values = new HashMap<>();
        values.put("acronym", word.toUpperCase(java.util.Locale.ROOT));
        if (realData.hasValue(EntityKind.INITIATIVE, "startYear", random)) {
            long start = random.nextBetween(2012, 2026);
            values.put("startYear", start);
            if (realData.hasValue(EntityKind.INITIATIVE, "endYear", random)) {
                values.put("endYear", start + random.nextBetween(2, 7));
            }
        }
        if (realData.hasValue(EntityKind.INITIATIVE, "budgetEur", random)) {
            values.put("budgetEur", random.heavyTailed(2, 900) * 100_000.0);
        }
        return draft(
                EntityKind.INITIATIVE,
                number,
                word + " " + random.pick(INITIATIVES),
                cities.city(country, random),
                concepts(EntityKind.INITIATIVE, random),
                values);
    }

    EntityDraft product(int number) {
        SeededRandom random = random("product", number);
        String word = NameGenerator.invent(random);
        Map<String, List<String>> concepts = concepts(EntityKind.PRODUCT, random);
        Map<String, Object> values = new HashMap<>();
        if (realData.hasValue(EntityKind.PRODUCT, "inn", random)) {
            values.put("inn", word.toLowerCase(java.util.Locale.ROOT) + "gene madeupleucel");
        }
        if (concepts.getOrDefault("status", List.of()).contains("AUTHORISED")) {
            values.put("authorisedOn", TODAY.minusDays(random.nextInt(4_000)));
        }
        if (realData.hasValue(EntityKind.PRODUCT, "orphan", random)) {
            values.put("orphan", random.nextBoolean(0.7));
        }
        return draft(
                EntityKind.PRODUCT,
                number,
                word + "cel",
                cities.city(cities.country(random), random),
                concepts,
                values);
    }

    private Map<String, List<String>> concepts(EntityKind kind, SeededRandom random) {
        var concepts = new HashMap<String, List<String>>();
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (!field.equals(KindFields.COUNTRY) && !field.equals(KindFields.REGION)) {
                List<String> codes = realData.codes(kind, field.name(), random);
                // In half of the cases a code of another record is added, for more variety than in
                // the real data.
                if (field.many() && !codes.isEmpty() && random.nextBoolean(0.3)) {
                    realData.codes(kind, field.name(), random).stream()
                            .filter(code -> !codes.contains(code))
                            .findFirst()
                            .ifPresent(codes::add);
                }
                if (!codes.isEmpty()) {
                    concepts.put(field.name(), codes);
                }
            }
        }
        return concepts;
    }

    private EntityDraft draft(
            EntityKind kind,
            int number,
            String name,
            WeightedCity city,
            Map<String, List<String>> own,
            Map<String, Object> values) {
        SeededRandom random = random("draft of " + kind, number);
        var concepts = new HashMap<>(own);
        if (realData.hasValue(kind, "country", random)) {
            concepts.put("country", List.of(city.country()));
        }
        if (city.nuts() != null && realData.hasValue(kind, "nuts", random)) {
            concepts.put("region", List.of(city.nuts()));
        }
        return EntityDraft.builder(kind, id(kind, number), name)
                .aliases(
                        random.nextBoolean(0.2) ? List.of(NameGenerator.invent(random)) : List.of())
                .summary(SUMMARY)
                .location(
                        realData.hasValue(kind, "lat", random) ? locationNear(city, random) : null)
                .sources(List.of(SOURCE_ID))
                .lastVerified(
                        realData.hasValue(kind, "lastVerified", random)
                                ? TODAY.minusDays(random.nextInt(2_500))
                                : null)
                .concepts(concepts)
                .values(stated(kind, values))
                .build();
    }

    private static Map<String, Object> stated(EntityKind kind, Map<String, Object> values) {
        var stated = new HashMap<String, Object>();
        for (ValueField field : KindFields.of(kind).values()) {
            Object value = values.get(field.name());
            if (value != null) {
                stated.put(field.name(), value);
            }
        }
        return stated;
    }

    /** A point in the city or some kilometres around it. */
    private static @Nullable Location locationNear(WeightedCity city, SeededRandom random) {
        boolean campus = random.nextBoolean(0.4);
        double lat = city.lat() + (campus ? random.nextGaussian() * 0.03 : 0);
        double lon = city.lon() + (campus ? random.nextGaussian() * 0.045 : 0);
        return new Location(
                new Point(rounded(lat), rounded(lon)),
                city.name(),
                campus ? Precision.CAMPUS : Precision.CITY);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private static final List<String> ROLES =
            List.of(
                    "Head of manufacturing",
                    "Qualified person",
                    "Head of quality control",
                    "Professor of cell therapy",
                    "Project leader",
                    "Regulatory affairs lead",
                    "Hospital pharmacist",
                    "Process development scientist");
    private static final List<String> INITIATIVES =
            List.of("Consortium", "Network", "Alliance", "Programme", "Platform", "Hub");
}
