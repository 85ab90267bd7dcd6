package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Generates queries by seed: facets, text with typing errors, circles, boxes, and combinations. */
final class RandomQueries {

    private final Random random;
    private final Map<String, List<String>> codes;

    /**
     * @param codes by scheme
     */
    RandomQueries(long seed, Map<String, List<String>> codes) {
        this.random = new Random(seed);
        this.codes = codes;
    }

    SearchQuery next() {
        EntityKind kind =
                random.nextInt(10) < 7
                        ? EntityKind.SITE
                        : EntityKind.values()[random.nextInt(EntityKind.values().length)];
        SearchQuery query = SearchQuery.of(kind);
        for (FacetDefinition facet : Facets.of(kind)) {
            if (random.nextInt(Facets.of(kind).size() + 2) < 2) {
                query = query.with(facet.name(), clause(facet));
            }
        }
        if (random.nextInt(2) == 0) {
            query = query.withText(text());
        }
        if (random.nextInt(5) == 0) {
            query = query.near(near());
        }
        if (random.nextInt(6) == 0) {
            double west = random.nextInt(360) - 180;
            double east =
                    random.nextInt(3) == 0 ? random.nextInt(360) - 180 : Math.min(180, west + 60);
            double south = 35 + random.nextInt(20);
            query = query.within(SearchQuery.box(south, west, south + random.nextInt(20), east));
        }
        if (kind == EntityKind.SITE && random.nextInt(12) == 0) {
            query =
                    query.operatedBy(
                            List.of(
                                    "institution-" + random.nextInt(90),
                                    "institution-" + random.nextInt(90)));
        }
        return query;
    }

    SearchOrder order(SearchQuery query) {
        SearchOrder order = SearchOrder.values()[random.nextInt(SearchOrder.values().length)];
        return order == SearchOrder.DISTANCE && query.near() == null ? SearchOrder.NAME : order;
    }

    int pageSize() {
        return 1 + random.nextInt(25);
    }

    private Near near() {
        return switch (random.nextInt(4)) {
            // Avoids points halfway between two locations, where rounding alone would decide which
            // is nearer.
            case 0 -> Near.of(50.3 + random.nextInt(10), 179.37, 50 + random.nextInt(2000));
            case 1 -> Near.of(88.9, random.nextInt(180) + 0.13, 1000 + random.nextInt(5000));
            default ->
                    Near.of(
                            40 + random.nextDouble() * 15,
                            random.nextDouble() * 40,
                            1 + random.nextInt(1500));
        };
    }

    private FacetClause clause(FacetDefinition facet) {
        List<String> among = codes.get(facet.scheme());
        Boolean known = random.nextInt(6) == 0 ? random.nextInt(4) > 0 : null;
        return new FacetClause(
                some(among, random.nextInt(4)),
                some(among, random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0),
                some(among, random.nextInt(3) == 0 ? 1 : 0),
                known);
    }

    private List<String> some(List<String> among, int max) {
        return Stream.generate(() -> among.get(random.nextInt(among.size()))).limit(max).toList();
    }

    private String text() {
        var text = new StringBuilder(typo(word()));
        for (int i = random.nextInt(3); i > 1; i--) {
            text.append(' ').append(typo(word()));
        }
        return text.toString();
    }

    private String word() {
        return RandomGraph.WORDS.get(random.nextInt(RandomGraph.WORDS.size()));
    }

    /** The word with a random typing error. */
    private String typo(String word) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        return switch (random.nextInt(9)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 3 ->
                    at + 1 < word.length()
                            ? word.substring(0, at)
                                    + word.charAt(at + 1)
                                    + word.charAt(at)
                                    + word.substring(at + 2)
                            : word;
            case 4, 5 -> word.substring(0, at + 1);
            case 6 ->
                    Normalizer.normalize(word, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .toUpperCase(Locale.ROOT);
            case 7 -> word.replaceAll("[-'.]", "");
            default -> word;
        };
    }
}
