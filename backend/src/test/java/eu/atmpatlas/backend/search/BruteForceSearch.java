package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A reference implementation: evaluates queries on every record of the graph with simple loops. The
 * index must give the same results. It shares no code with the index.
 */
final class BruteForceSearch {

    private final Map<EntityKind, List<ReferenceRecord>> records = new EnumMap<>(EntityKind.class);
    private final Map<String, String> broader = new HashMap<>();
    private final Map<ReferenceRecord, Map<String, Set<String>>> known = new IdentityHashMap<>();

    private final Map<String, Integer> leastRanks = new HashMap<>();

    /** The last query, and the records that match all of it but its facets. */
    private @Nullable SearchQuery lastQuery;

    private List<ReferenceRecord> passing = List.of();

    /** Reads the graph on a given day. */
    BruteForceSearch(Graph graph, LocalDate day) {
        for (EntityKind kind : EntityKind.values()) {
            records.put(
                    kind,
                    graph
                            .read(
                                    Cypher.file(BruteForceSearch.class, "searched-records"),
                                    Map.of("kind", kind.name(), "day", day))
                            .stream()
                            .map(ReferenceRecord::of)
                            .toList());
        }
        for (var row :
                graph.read(Cypher.file(BruteForceSearch.class, "broader-concepts"), Map.of())) {
            if (!row.get("broader").isNull()) {
                String scheme = row.get("scheme").asString();
                broader.put(
                        scheme + ":" + row.get("code").asString(),
                        scheme + ":" + row.get("broader").asString());
            }
        }
    }

    /** The code and all broader ones. */
    Set<String> selfAndBroader(String scheme, String code) {
        var codes = new HashSet<String>();
        for (String key = scheme + ":" + code; key != null; key = broader.get(key)) {
            codes.add(key.substring(scheme.length() + 1));
        }
        return codes;
    }

    List<ReferenceRecord> all(EntityKind kind) {
        return records.get(kind);
    }

    /** The matches in order. */
    List<ReferenceRecord> matches(SearchQuery query, SearchOrder order) {
        return filtered(query, null).stream().sorted(comparator(query, order)).toList();
    }

    /** Number of matches by code; those without a value are under an empty code. */
    Map<String, Integer> facet(SearchQuery query, FacetDefinition facet) {
        var counts = new TreeMap<String, Integer>();
        for (ReferenceRecord record : filtered(query, facet.name())) {
            Set<String> codes = codes(record, facet);
            if (codes.isEmpty()) {
                counts.merge("", 1, Integer::sum);
            }
            codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        }
        return counts;
    }

    private List<ReferenceRecord> filtered(SearchQuery query, String lessAnyOf) {
        if (query != lastQuery) {
            int least = leastRank(query);
            Predicate<ReferenceRecord> passes = record -> passes(record, query, least);
            passing = records.get(query.kind()).stream().filter(passes).toList();
            lastQuery = query;
        }
        return passing.stream().filter(record -> passes(record, query, lessAnyOf)).toList();
    }

    private boolean passes(ReferenceRecord record, SearchQuery query, String lessAnyOf) {
        for (FacetDefinition facet : Facets.of(query.kind())) {
            FacetClause clause = query.facets().get(facet.name());
            if (clause != null
                    && !passes(codes(record, facet), clause, facet.name().equals(lessAnyOf))) {
                return false;
            }
        }
        return true;
    }

    /** Ranks up to 3 have typing errors: they count only if no record of the kind has more. */
    int leastRank(SearchQuery query) {
        return query.text() == null
                ? 1
                : leastRanks.computeIfAbsent(
                        query.kind() + "\n" + query.text(),
                        _ ->
                                records.get(query.kind()).stream()
                                                .anyMatch(each ->
                                                        NaiveTextMatching.rank(query.text(), each)
                                                                > 3)
                                        ? 4
                                        : 1);
    }

    /** All but the facets, which each facet's counts look at in their own way. */
    private static boolean passes(ReferenceRecord record, SearchQuery query, int leastRank) {
        if (query.text() != null && NaiveTextMatching.rank(query.text(), record) < leastRank) {
            return false;
        }
        if (!query.operators().isEmpty()
                && record.operatorIds().stream().noneMatch(query.operators()::contains)) {
            return false;
        }
        if (query.near() != null && !(km(query, record) <= query.near().km())) {
            return false;
        }
        return query.within() == null || isWithin(record, query);
    }

    private static boolean passes(Set<String> codes, FacetClause clause, boolean lessAny) {
        boolean any =
                lessAny
                        || clause.any().isEmpty()
                        || clause.any().stream().anyMatch(codes::contains);
        return any
                && codes.containsAll(clause.all())
                && clause.none().stream().noneMatch(codes::contains)
                && (clause.known() == null || clause.known() == !codes.isEmpty());
    }

    static boolean isWithin(ReferenceRecord record, SearchQuery query) {
        if (record.lat() == null) {
            return false;
        }
        var box = query.within();
        boolean crosses = box.west() > box.east();
        boolean east = record.lon() >= box.west();
        boolean west = record.lon() <= box.east();
        return record.lat() >= box.south()
                && record.lat() <= box.north()
                && (crosses ? east || west : east && west);
    }

    /** The codes that a record counts for, computed once per record. */
    private Set<String> codes(ReferenceRecord record, FacetDefinition facet) {
        return known.computeIfAbsent(record, _ -> new HashMap<>())
                .computeIfAbsent(facet.name(), _ -> withBroader(record, facet));
    }

    /** The stated codes and all broader ones. */
    private Set<String> withBroader(ReferenceRecord record, FacetDefinition facet) {
        var codes = new HashSet<String>();
        for (String stated : record.codes(facet)) {
            for (String key = facet.scheme() + ":" + stated; key != null; key = broader.get(key)) {
                codes.add(key.substring(facet.scheme().length() + 1));
            }
        }
        return codes;
    }

    static Comparator<ReferenceRecord> comparator(SearchQuery query, SearchOrder order) {
        Comparator<ReferenceRecord> byName =
                Comparator.comparing((ReferenceRecord record) ->
                                NaiveTextMatching.sortKey(record.name()))
                        .thenComparing(ReferenceRecord::id);
        return switch (order) {
            case NAME -> byName;
            case COUNTRY ->
                    Comparator.comparing(ReferenceRecord::countryOrLast).thenComparing(byName);
            case UPDATED ->
                    Comparator.comparing(ReferenceRecord::updatedAt)
                            .reversed()
                            .thenComparing(byName);
            case NEWEST ->
                    Comparator.comparing(
                                    ReferenceRecord::begin,
                                    Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(byName);
            case OLDEST ->
                    Comparator.comparing(
                                    ReferenceRecord::begin,
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(byName);
            case DISTANCE ->
                    Comparator.comparingDouble((ReferenceRecord record) -> km(query, record))
                            .thenComparing(byName);
            case RELEVANCE ->
                    Comparator.comparingInt((ReferenceRecord record) ->
                                    query.text() == null
                                            ? 0
                                            : -NaiveTextMatching.rank(query.text(), record))
                            .thenComparing(byName);
        };
    }

    /** Distance by the angle between two vectors, not by haversine. */
    static double km(SearchQuery query, ReferenceRecord record) {
        if (record.lat() == null) {
            return Double.NaN;
        }
        double[] a = vector(query.near().point().lat(), query.near().point().lon());
        double[] b = vector(record.lat(), record.lon());
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return 6371.0088 * Math.atan2(Math.sqrt(x * x + y * y + z * z), dot);
    }

    private static double[] vector(double lat, double lon) {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon);
        return new double[] {
            Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)
        };
    }

    List<String> ids(List<ReferenceRecord> records) {
        return new ArrayList<>(records.stream().map(ReferenceRecord::id).toList());
    }
}
