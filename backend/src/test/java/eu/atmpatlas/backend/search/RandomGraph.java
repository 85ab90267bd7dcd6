package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.model.Write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Generates a graph by seed, with hierarchies, gaps, relations and awkward names. */
final class RandomGraph {

    static final List<String> WORDS =
            List.of(
                    "Universitair",
                    "Medisch",
                    "Centrum",
                    "Utrecht",
                    "Leiden",
                    "Zürich",
                    "Łódź",
                    "Ørsted",
                    "Straße",
                    "Cœur",
                    "CAR-T",
                    "l'Hôpital",
                    "DARE-NL",
                    "Lentiviral",
                    "Vector",
                    "Unit",
                    "GMP",
                    "Cell",
                    "Cellex",
                    "Therapy",
                    "Therapeutics",
                    "Köln",
                    "Málaga",
                    "B.V.",
                    "Prinses",
                    "Máxima",
                    "Facility",
                    "QC",
                    "Bio",
                    "Biotech");

    /** Operators begin and end around this day. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private static final Map<EntityKind, Integer> SIZES =
            Map.of(
                    EntityKind.SITE, 420,
                    EntityKind.INSTITUTION, 90,
                    EntityKind.EXPERT, 50,
                    EntityKind.INITIATIVE, 40,
                    EntityKind.REGULATOR, 25,
                    EntityKind.PRODUCT, 60,
                    EntityKind.EVENT, 40);

    private final Random random;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final List<Write> writes = new ArrayList<>();

    RandomGraph(long seed) {
        this.random = new Random(seed);
    }

    /** Codes by scheme. */
    Map<String, List<String>> codes() {
        return codes;
    }

    /** All writes: vocabularies, records, operators, authorisations. */
    List<Write> all() {
        writes.add(DraftBuilder.source());
        codes.put(FacetDefinition.RECORDS, List.of("institution-0", "institution-3"));
        Stream.concat(
                        KindFields.allConceptFields().stream().map(ConceptField::scheme),
                        Facets.all().stream().map(FacetDefinition::scheme))
                .filter(scheme -> !scheme.equals(FacetDefinition.RECORDS))
                .distinct()
                .forEach(this::vocabulary);
        for (EntityKind kind : EntityKind.values()) {
            for (int i = 0; i < SIZES.getOrDefault(kind, 0); i++) {
                writes.add(record(kind, id(kind, i)));
            }
        }
        for (int i = 0; i < SIZES.getOrDefault(EntityKind.SITE, 0); i++) {
            String site = id(EntityKind.SITE, i);
            for (int operators = random.nextInt(10); operators > 6; operators--) {
                operates(site);
            }
            addAuthorisations(site);
        }
        return writes;
    }

    /** Further writes: some records changed, removed or merged, some with other operators. */
    List<Write> changes() {
        var changes = new ArrayList<Write>();
        for (EntityKind kind : EntityKind.values()) {
            int size = SIZES.getOrDefault(kind, 0);
            for (int i = 0; i + 1 < size; i += 6) {
                changes.add(record(kind, id(kind, i)));
            }
            for (int i = 1; i + 1 < size; i += 24) {
                changes.add(new Write.RemoveEntity(id(kind, i)));
            }
            for (int i = 2; i + 1 < size; i += 30) {
                changes.add(new Write.MergeEntity(id(kind, i), id(kind, i + 1)));
            }
        }
        return changes;
    }

    private static String id(EntityKind kind, int number) {
        return kind.path() + "-" + number;
    }

    private void vocabulary(String scheme) {
        writes.add(DraftBuilder.vocabulary(scheme));
        var all = new ArrayList<String>();
        codes.put(scheme, all);
        if (scheme.equals("country")) {
            concept(scheme, "EU", null);
            Stream.of("NL", "DE", "BE", "FR", "ES").forEach(code -> concept(scheme, code, "EU"));
            Stream.of("CH", "GB", "US").forEach(code -> concept(scheme, code, null));
            return;
        }
        for (int i = 0; i < 4; i++) {
            String root = "C" + i;
            concept(scheme, root, null);
            for (int j = 0; j < i; j++) {
                String child = root + "_" + j;
                concept(scheme, child, root);
                for (int k = 0; k < j; k++) {
                    concept(scheme, child + "_" + k, child);
                }
            }
        }
    }

    private void concept(String scheme, String code, String broader) {
        writes.add(DraftBuilder.concept(scheme, code, broader));
        codes.get(scheme).add(code);
    }

    private Write record(EntityKind kind, String id) {
        DraftBuilder draft = DraftBuilder.of(kind, id, name());
        for (int i = random.nextInt(4); i > 1; i--) {
            draft.alias(name());
        }
        KindFields fields = KindFields.of(kind);
        for (ConceptField field : fields.concepts()) {
            draft.codes(field.name(), some(field));
        }
        for (String named : List.of("acronym", "inn")) {
            if (fields.value(named).isPresent() && random.nextInt(3) > 0) {
                draft.value(named, pick(WORDS));
            }
        }
        if (kind == EntityKind.EVENT && random.nextInt(5) > 0) {
            draft.value("startsOn", day());
        }
        if (random.nextInt(8) > 0) {
            // Few locations, so that some are shared; some beyond the antimeridian.
            double lat = 40 + random.nextInt(30) / 2.0;
            double lon = random.nextInt(10) == 0 ? 175 + random.nextInt(10) : random.nextInt(40);
            draft.at(lat, lon > 180 ? lon - 360 : lon, random.nextBoolean() ? pick(WORDS) : null);
        }
        if (random.nextInt(3) > 0) {
            draft.verified(DAY.minusMonths(12L * random.nextInt(4)).minusDays(random.nextInt(7)));
        }
        return draft.put();
    }

    /** A day, or only its month or year. */
    private String day() {
        String day = DAY.plusDays(random.nextInt(90) - 45).toString();
        return pick(List.of(day, day, day.substring(0, 7), day.substring(0, 4)));
    }

    private List<String> some(ConceptField field) {
        List<String> among = codes.get(field.scheme());
        int max = field.many() ? random.nextInt(4) : random.nextInt(4) > 0 ? 1 : 0;
        return Stream.generate(() -> pick(among)).limit(max).distinct().toList();
    }

    private String name() {
        var name = new StringBuilder(pick(WORDS));
        for (int i = random.nextInt(4); i > 0; i--) {
            name.append(random.nextInt(9) == 0 ? " / " : " ").append(pick(WORDS));
        }
        return name.toString();
    }

    private void operates(String site) {
        String institution =
                id(EntityKind.INSTITUTION, random.nextInt(SIZES.get(EntityKind.INSTITUTION)));
        LocalDate from = random.nextInt(3) == 0 ? DAY.plusDays(random.nextInt(20) - 10) : null;
        LocalDate to = random.nextInt(3) == 0 ? DAY.plusDays(random.nextInt(20) - 10) : null;
        boolean turned = from != null && to != null && from.isAfter(to);
        if (writes.stream().noneMatch(write -> sameRelation(write, institution, site))) {
            writes.add(
                    DraftBuilder.relation(
                            institution,
                            RelationType.OPERATES,
                            site,
                            turned ? to : from,
                            turned ? from : to));
        }
    }

    private static boolean sameRelation(Write write, String from, String to) {
        return write instanceof Write.PutRelation put
                && put.from().equals(from)
                && put.to().equals(to);
    }

    private void addAuthorisations(String site) {
        for (String scheme : List.of("authorisation", "accreditation")) {
            for (int i = random.nextInt(4); i > 1; i--) {
                writes.add(
                        DraftBuilder.authorisation(
                                site + "-" + scheme + "-" + i,
                                site,
                                scheme,
                                pick(codes.get(scheme))));
            }
        }
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
