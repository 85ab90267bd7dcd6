package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.text.Tokenizer;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases that name concepts by which sites are filtered, in English and Dutch. Immutable. */
final class Lexicon {

    static final String REGION = "REGION";

    /**
     * Facets that a sentence can ask for, each by the terms of its vocabulary. If a phrase is a
     * term of several, the first counts.
     */
    private static final List<String> FACETS =
            List.of(
                    "COUNTRY",
                    "PRODUCT_TYPE",
                    "CAPABILITY",
                    "AUTHORISATION",
                    "ACCREDITATION",
                    "SITE_TYPE",
                    "THIRD_PARTY_ACCESS",
                    "STATUS",
                    "ATMP_CLASS",
                    "BIOSAFETY_LEVEL",
                    REGION);

    /** A concept that a phrase names. */
    record Entry(FacetDefinition facet, Concept concept) {}

    /**
     * A phrase that names a concept, or one that begins like a term and is none.
     *
     * @param length of the phrase, in words
     * @param entry null if the phrase is no term
     */
    record Match(int length, @Nullable Entry entry) {}

    private final Map<Stemmer, Map<List<String>, @Nullable Entry>> phrases = new HashMap<>();
    private int longest;

    private Lexicon() {}

    static Lexicon of(Collection<Vocabulary> vocabularies) {
        var lexicon = new Lexicon();
        for (String phrase : WordLists.NOT_TERMS) {
            lexicon.add(Stemmer.ENGLISH, phrase, null);
            lexicon.add(Stemmer.DUTCH, phrase, null);
        }
        for (String name : FACETS) {
            FacetDefinition facet = Facets.find(EntityKind.SITE, name).orElseThrow();
            vocabularies.stream()
                    .filter(each -> each.scheme().equals(facet.scheme()))
                    .flatMap(each -> each.concepts().values().stream())
                    .forEach(concept -> lexicon.add(new Entry(facet, concept)));
        }
        return lexicon;
    }

    private void add(Entry entry) {
        add(Stemmer.ENGLISH, entry.concept().labelEn(), entry);
        add(Stemmer.DUTCH, entry.concept().labelNl(), entry);
        entry.concept().altLabelsEn().forEach(name -> add(Stemmer.ENGLISH, name, entry));
        entry.concept().altLabelsNl().forEach(name -> add(Stemmer.DUTCH, name, entry));
    }

    /** What a label has in brackets only says more about it: {@code Specials licence (UK)}. */
    private void add(Stemmer stemmer, String label, @Nullable Entry entry) {
        List<String> phrase =
                Tokenizer.runs(label.replaceAll("\\(.*?\\)", " ")).stream()
                        .map(run -> stemmer.stem(run.token()))
                        .toList();
        if (!phrase.isEmpty()) {
            Map<List<String>, @Nullable Entry> known =
                    phrases.computeIfAbsent(stemmer, _ -> new HashMap<>());
            if (!known.containsKey(phrase)) {
                known.put(phrase, entry);
            }
            longest = Math.max(longest, phrase.size());
        }
    }

    /** The longest phrase that begins at a word; null if there is none. */
    @Nullable Match longestAt(List<String> words, int from) {
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            for (Stemmer stemmer : Stemmer.values()) {
                List<String> phrase =
                        words.subList(from, from + length).stream().map(stemmer::stem).toList();
                Map<List<String>, @Nullable Entry> known = phrases.getOrDefault(stemmer, Map.of());
                if (known.containsKey(phrase)) {
                    return new Match(length, known.get(phrase));
                }
            }
        }
        return null;
    }
}
