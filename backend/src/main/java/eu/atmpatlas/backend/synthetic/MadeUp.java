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

/** Makes up records, each from its kind and number alone. */
final class MadeUp {

    /** The source that all made-up records and ties name. */
    static final String SOURCE = "synthetic";

    private static final String SUMMARY = "Made up to try the atlas out; nothing here is a fact.";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final long seed;
    private final Size size;
    private final RealData real;
    private final Places places;
    private final Names names = new Names();

    MadeUp(long seed, Size size, RealData real) {
        this.seed = seed;
        this.size = size;
        this.real = real;
        this.places = new Places(real.of(EntityKind.SITE));
    }

    Dice dice(String what, long number) {
        return new Dice(seed, what, number);
    }

    static String id(EntityKind kind, int number) {
        return "synthetic-%s-%d".formatted(kind.path(), number);
    }

    /** One in each country. */
    int regulators() {
        return places.countries().size();
    }

    EntityDraft regulator(int number) {
        Dice dice = dice("regulator", number);
        String country = places.countries().get(number);
        Map<String, List<String>> concepts = concepts(EntityKind.REGULATOR, dice);
        concepts.put("jurisdiction", List.of(country));
        Map<String, Object> values = Map.of("acronym", "S" + country + "A");
        String name = names.regulator(country, number);
        return draft(
                EntityKind.REGULATOR, number, name, places.city(country, dice), concepts, values);
    }

    /** Where an institution is. */
    String countryOf(int institution) {
        return places.country(dice("country", institution));
    }

    /** The word that an institution's name is made of; its sites are called after it. */
    String wordOf(int institution) {
        return Names.word(dice("institution", institution));
    }

    EntityDraft institution(int number) {
        String country = countryOf(number);
        Dice dice = dice("institution details", number);
        Map<String, List<String>> concepts = concepts(EntityKind.INSTITUTION, dice);
        String kind = concepts.getOrDefault("kinds", List.of("COMPANY")).getFirst();
        String name = names.institution(country, kind, dice("institution", number), dice);
        return draft(
                EntityKind.INSTITUTION,
                number,
                name,
                places.city(country, dice),
                concepts,
                Map.of());
    }

    /** The institution that runs a site, or -1 where nobody knows. */
    int operatorOf(int site) {
        Dice dice = dice("operator", site);
        return dice.chance(0.03) ? -1 : dice.skewed(size.institutions());
    }

    EntityDraft site(int number) {
        Dice dice = dice("site", number);
        int operator = operatorOf(number);
        String country =
                operator < 0 || dice.chance(0.1) ? places.country(dice) : countryOf(operator);
        Place place = places.city(country, dice);
        String word = operator < 0 ? Names.word(dice) : wordOf(operator);
        String name = names.site(country, word, place.name(), dice);
        Map<String, Object> values = new HashMap<>();
        if (real.states(EntityKind.SITE, "cleanroomArea", dice)) {
            values.put("cleanroomArea", (double) dice.heavyTailed(80, 12_000));
        }
        return draft(EntityKind.SITE, number, name, place, concepts(EntityKind.SITE, dice), values);
    }

    EntityDraft expert(int number) {
        Dice dice = dice("expert", number);
        String country = places.country(dice);
        Map<String, Object> values = Map.of("role", dice.of(ROLES));
        return draft(
                EntityKind.EXPERT,
                number,
                names.person(country, dice),
                places.city(country, dice),
                concepts(EntityKind.EXPERT, dice),
                values);
    }

    EntityDraft initiative(int number) {
        Dice dice = dice("initiative", number);
        String country = places.country(dice);
        String word = Names.word(dice);
        Map<String, Object> values = new HashMap<>();
        values.put("acronym", word.toUpperCase(java.util.Locale.ROOT));
        if (real.states(EntityKind.INITIATIVE, "startYear", dice)) {
            long start = dice.between(2012, 2026);
            values.put("startYear", start);
            if (real.states(EntityKind.INITIATIVE, "endYear", dice)) {
                values.put("endYear", start + dice.between(2, 7));
            }
        }
        if (real.states(EntityKind.INITIATIVE, "budgetEur", dice)) {
            values.put("budgetEur", dice.heavyTailed(2, 900) * 100_000.0);
        }
        return draft(
                EntityKind.INITIATIVE,
                number,
                word + " " + dice.of(INITIATIVES),
                places.city(country, dice),
                concepts(EntityKind.INITIATIVE, dice),
                values);
    }

    EntityDraft product(int number) {
        Dice dice = dice("product", number);
        String word = Names.word(dice);
        Map<String, List<String>> concepts = concepts(EntityKind.PRODUCT, dice);
        Map<String, Object> values = new HashMap<>();
        if (real.states(EntityKind.PRODUCT, "inn", dice)) {
            values.put("inn", word.toLowerCase(java.util.Locale.ROOT) + "gene madeupleucel");
        }
        if (concepts.getOrDefault("status", List.of()).contains("AUTHORISED")) {
            values.put("authorisedOn", TODAY.minusDays(dice.below(4_000)));
        }
        if (real.states(EntityKind.PRODUCT, "orphan", dice)) {
            values.put("orphan", dice.chance(0.7));
        }
        return draft(
                EntityKind.PRODUCT,
                number,
                word + "cel",
                places.city(places.country(dice), dice),
                concepts,
                values);
    }

    private Map<String, List<String>> concepts(EntityKind kind, Dice dice) {
        var concepts = new HashMap<String, List<String>>();
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (!field.equals(KindFields.COUNTRY) && !field.equals(KindFields.REGION)) {
                List<String> codes = real.codes(kind, field.name(), dice);
                // Half again as varied as the real ones: a code of another record is added.
                if (field.many() && !codes.isEmpty() && dice.chance(0.3)) {
                    real.codes(kind, field.name(), dice).stream()
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
            Place place,
            Map<String, List<String>> own,
            Map<String, Object> values) {
        Dice dice = dice("draft of " + kind, number);
        var concepts = new HashMap<>(own);
        if (real.states(kind, "country", dice)) {
            concepts.put("country", List.of(place.country()));
        }
        if (place.nuts() != null && real.states(kind, "nuts", dice)) {
            concepts.put("region", List.of(place.nuts()));
        }
        return new EntityDraft(
                kind,
                id(kind, number),
                name,
                dice.chance(0.2) ? List.of(Names.word(dice)) : List.of(),
                SUMMARY,
                null,
                real.states(kind, "lat", dice) ? near(place, dice) : null,
                List.of(),
                List.of(SOURCE),
                real.states(kind, "lastVerified", dice) ? TODAY.minusDays(dice.below(2_500)) : null,
                null,
                concepts,
                stated(kind, values));
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

    /** In the city or some kilometres around it. */
    private static @Nullable Location near(Place place, Dice dice) {
        boolean campus = dice.chance(0.4);
        double lat = place.lat() + (campus ? dice.gaussian() * 0.03 : 0);
        double lon = place.lon() + (campus ? dice.gaussian() * 0.045 : 0);
        return new Location(
                new Point(rounded(lat), rounded(lon)),
                place.name(),
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
