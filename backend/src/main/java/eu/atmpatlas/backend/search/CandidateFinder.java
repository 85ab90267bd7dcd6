package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.Snapshot;
import eu.atmpatlas.backend.search.match.StoredValues;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.text.NameWords;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds candidates for many names in one snapshot. Each word is read once, however many names have
 * it. Records that have only frequent words of a name are left out once rarer words have led to
 * some.
 */
final class CandidateFinder {

    /** A word in more records than this adds no candidates where a rarer word has found some. */
    private static final int FREQUENT = 5_000;

    private static final List<String> FIELDS =
            List.of(IndexSchema.NAME_TOKENS, IndexSchema.ALIAS_TOKENS);

    /** A document of one segment. */
    private record Place(int segment, int doc) {}

    private record Ranked(Place place, double weight, int surplus) {}

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::weight)
                    .reversed()
                    .thenComparingInt(Ranked::surplus)
                    .thenComparingInt(each -> each.place().segment())
                    .thenComparingInt(each -> each.place().doc());

    private final Snapshot snapshot;
    private final List<FixedBitSet> live;
    private final Map<String, List<Place>> byWord = new HashMap<>();
    private @Nullable Map<String, List<Place>> byInitials;

    CandidateFinder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.live =
                snapshot.segments().stream()
                        .map(each -> each.documents(EnumSet.allOf(EntityKind.class)))
                        .toList();
    }

    /** The candidates of a name, those that share the most weight first. */
    NameCandidates find(String name, int max) throws IOException {
        NameWords words = NameWords.of(name);
        var found = new LinkedHashMap<String, List<Place>>();
        for (String word : words.words()) {
            found.put(word, places(word));
        }
        var candidates = new LinkedHashSet<Place>();
        acronyms(words).stream().limit(max).forEach(candidates::add);
        ranked(words, found, max).forEach(each -> candidates.add(each.place()));
        var frequencies = new HashMap<String, Integer>();
        found.forEach((word, places) -> frequencies.put(word, places.size()));
        var ids = new ArrayList<String>();
        for (Place place : candidates) {
            ids.add(id(place));
            for (String key : keys(place)) {
                for (String word : NameWords.of(key).words()) {
                    frequencies.put(word, places(word).size());
                }
            }
        }
        return new NameCandidates(ids, frequencies, snapshot.records());
    }

    /** The records that share the most weight; of equal ones those of the nearest length. */
    private List<Ranked> ranked(NameWords words, Map<String, List<Place>> found, int max)
            throws IOException {
        var weights = new HashMap<Place, Double>();
        found.values().stream()
                .sorted(Comparator.comparingInt(List::size))
                .forEach(places -> {
                    double weight = NameWords.weight(places.size(), snapshot.records());
                    boolean known = places.size() > FREQUENT && !weights.isEmpty();
                    for (Place place : places) {
                        if (!known || weights.containsKey(place)) {
                            weights.merge(place, weight, Double::sum);
                        }
                    }
                });
        double least =
                weights.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(max)
                        .reduce((_, last) -> last)
                        .orElse(0.0);
        var ranked = new ArrayList<Ranked>();
        for (Map.Entry<Place, Double> each : weights.entrySet()) {
            if (each.getValue() >= least) {
                int surplus = surplus(each.getKey(), words.key());
                ranked.add(new Ranked(each.getKey(), each.getValue(), surplus));
            }
        }
        ranked.sort(BEST_FIRST);
        return ranked.subList(0, Math.min(max, ranked.size()));
    }

    /** The least difference in length between a name of the record and the given one. */
    private int surplus(Place place, String key) throws IOException {
        int least = Integer.MAX_VALUE;
        for (String own : keys(place)) {
            least = Math.min(least, Math.abs(own.length() - key.length()));
        }
        return least;
    }

    /** Records of which the name is an acronym, and those that have its own acronym as a name. */
    private List<Place> acronyms(NameWords words) throws IOException {
        if (words.isAcronym()) {
            if (byInitials == null) {
                byInitials = readInitials();
            }
            return byInitials.getOrDefault(words.key(), List.of());
        }
        var places = new ArrayList<Place>();
        for (String initials : words.initials()) {
            places.addAll(places(initials));
        }
        return places;
    }

    private Map<String, List<Place>> readInitials() throws IOException {
        var places = new HashMap<String, List<Place>>();
        for (int segment = 0; segment < live.size(); segment++) {
            FixedBitSet documents = live.get(segment);
            for (int doc = next(documents, 0);
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = next(documents, doc + 1)) {
                var place = new Place(segment, doc);
                for (String key : keys(place)) {
                    for (String initials : NameWords.of(key).initials()) {
                        places.computeIfAbsent(initials, _ -> new ArrayList<>()).add(place);
                    }
                }
            }
        }
        return places;
    }

    private static int next(FixedBitSet documents, int from) {
        return from < documents.length()
                ? documents.nextSetBit(from)
                : DocIdSetIterator.NO_MORE_DOCS;
    }

    private List<String> keys(Place place) throws IOException {
        Segment segment = snapshot.segments().get(place.segment());
        var keys = new ArrayList<String>();
        SortedDocValues names = DocValues.getSorted(segment.reader(), IndexSchema.NAME_KEY);
        if (names.advanceExact(place.doc())) {
            keys.add(key(names.lookupOrd(names.ordValue()).utf8ToString()));
        }
        SortedSetDocValues aliases =
                DocValues.getSortedSet(segment.reader(), IndexSchema.ALIAS_KEYS);
        if (aliases.advanceExact(place.doc())) {
            for (int i = 0; i < aliases.docValueCount(); i++) {
                keys.add(key(aliases.lookupOrd(aliases.nextOrd()).utf8ToString()));
            }
        }
        return keys;
    }

    private static String key(String indexed) {
        int end = indexed.indexOf(IndexSchema.KEY_END);
        return end < 0 ? indexed : indexed.substring(0, end);
    }

    private String id(Place place) throws IOException {
        return StoredValues.text(
                snapshot.segments().get(place.segment()), IndexSchema.ID, place.doc());
    }

    private List<Place> places(String word) throws IOException {
        List<Place> known = byWord.get(word);
        if (known != null) {
            return known;
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < live.size(); i++) {
            var documents = new FixedBitSet(live.get(i).length());
            for (String field : FIELDS) {
                PostingsEnum postings =
                        snapshot.segments()
                                .get(i)
                                .reader()
                                .postings(new Term(field, word), PostingsEnum.NONE);
                if (postings != null) {
                    documents.or(postings);
                }
            }
            documents.and(live.get(i));
            for (int doc = next(documents, 0);
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = next(documents, doc + 1)) {
                places.add(new Place(i, doc));
            }
        }
        byWord.put(word, places);
        return places;
    }
}
