package eu.atmpatlas.graph.vocabulary;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All vocabularies, in memory as one immutable snapshot, because nearly every response uses some of
 * their concepts (some thousands). After a change of a vocabulary, the next reader loads them
 * again: many changes without a reader between them cost one load.
 */
public final class Vocabularies {

    private static final String VOCABULARIES =
            "MATCH (v:Vocabulary) RETURN properties(v) AS v ORDER BY v.scheme";
    private static final String CONCEPTS =
            """
            MATCH (c:Concept)
            RETURN properties(c) AS c, head([(c)-[:BROADER]->(b:Concept) | b.code]) AS broader
            ORDER BY c.scheme, c.position, c.code
            """;

    private final @Nullable Graph graph;
    private final AtomicLong expiries = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    /**
     * What one load read.
     *
     * @param expiries number of expiries before the load began
     */
    private record Snapshot(Map<String, Vocabulary> byScheme, long expiries) {}

    /** Loads the vocabularies on first use. */
    public Vocabularies(Graph graph) {
        this.graph = graph;
    }

    private Vocabularies(Map<String, Vocabulary> fixed) {
        this.graph = null;
        this.snapshot = new Snapshot(fixed, 0);
    }

    /** Returns vocabularies that never change, in this order. */
    public static Vocabularies of(Collection<Vocabulary> fixed) {
        var byScheme = new LinkedHashMap<String, Vocabulary>();
        fixed.forEach(vocabulary -> byScheme.put(vocabulary.scheme(), vocabulary));
        return new Vocabularies(Collections.unmodifiableMap(byScheme));
    }

    /** Returns all vocabularies, sorted by scheme. */
    public Collection<Vocabulary> all() {
        return current().values();
    }

    /** Returns the vocabulary of a scheme. */
    public Optional<Vocabulary> find(String scheme) {
        return Optional.ofNullable(current().get(scheme));
    }

    /** Returns one concept. */
    public Optional<Concept> concept(String scheme, String code) {
        return find(scheme).flatMap(vocabulary -> vocabulary.find(code));
    }

    /**
     * Makes the next reader load the vocabularies again. Called after a commit that changed them,
     * and by projections.
     */
    public void expire() {
        if (graph != null) {
            expiries.incrementAndGet();
        }
    }

    private Map<String, Vocabulary> current() {
        Snapshot known = snapshot;
        if (known == null || known.expiries() < expiries.get()) {
            known = loadOnce();
        }
        return known.byScheme();
    }

    /** Loads the vocabularies, unless another thread has just done so. */
    private synchronized Snapshot loadOnce() {
        long now = expiries.get();
        Snapshot known = snapshot;
        if (known == null || known.expiries() < now) {
            known = new Snapshot(load(Objects.requireNonNull(graph)), now);
            snapshot = known;
        }
        return known;
    }

    private static Map<String, Vocabulary> load(Graph graph) {
        var concepts = new LinkedHashMap<String, Map<String, Concept>>();
        for (Record row : graph.read(CONCEPTS, Map.of())) {
            Concept concept = concept(row.get("c"), text(row.get("broader")));
            concepts.computeIfAbsent(concept.scheme(), scheme -> new LinkedHashMap<>())
                    .put(concept.code(), concept);
        }
        var all = new LinkedHashMap<String, Vocabulary>();
        List<Record> rows = graph.read(VOCABULARIES, Map.of());
        for (Record row : rows) {
            Value v = row.get("v");
            String scheme = v.get("scheme").asString();
            all.put(
                    scheme,
                    new Vocabulary(
                            scheme,
                            v.get("titleEn").asString(),
                            v.get("titleNl").asString(),
                            v.get("version").asString(),
                            text(v.get("source")),
                            concepts.getOrDefault(scheme, Map.of())));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Concept concept(Value c, @Nullable String broader) {
        return new Concept(
                c.get("scheme").asString(),
                c.get("code").asString(),
                c.get("labelEn").asString(),
                c.get("labelNl").asString(),
                text(c.get("definitionEn")),
                text(c.get("definitionNl")),
                text(c.get("iri")),
                broader,
                c.get("groups").asList(Value::asString, List.of()),
                c.get("altLabelsEn").asList(Value::asString, List.of()),
                c.get("altLabelsNl").asList(Value::asString, List.of()),
                c.get("position").asInt());
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
