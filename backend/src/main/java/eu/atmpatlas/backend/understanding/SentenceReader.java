package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.search.text.Gazetteer.Town;
import eu.atmpatlas.backend.search.text.Tokenizer;
import eu.atmpatlas.backend.search.text.Tokenizer.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads one sentence from left to right and takes the longest phrase at each word: a distance, a
 * concept or a town. Terms after a negation are not understood, since no filter asks for their
 * absence.
 */
final class SentenceReader {

    /** Radius around a town where the sentence gives none. */
    static final double DEFAULT_KM = 50;

    /** More than half of the circumference of the Earth is no distance. */
    private static final int MAX_KM = 20_000;

    private static final Pattern KILOMETRES =
            Pattern.compile("(\\d{1,5})\\s?(km|kms|kilomet(?:er|re)s?)");

    private final Lexicon lexicon;
    private final TownNames towns;
    private final String text;
    private final List<Token> tokens;
    private final List<String> words;
    private final List<UnderstoodTerm> terms = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();
    private @Nullable Distance distance;
    private @Nullable FoundTown town;

    /** A distance, and the words that give it. */
    private record Distance(int km, int from, int to) {}

    /** A town, the words that name it, and its place among the terms. */
    private record FoundTown(Town town, int from, int to, int position) {}

    SentenceReader(Lexicon lexicon, TownNames towns, String text) {
        this.lexicon = lexicon;
        this.towns = towns;
        this.text = text;
        this.tokens = Tokenizer.runs(text);
        this.words = tokens.stream().map(Token::token).toList();
    }

    Understanding read() {
        int at = 0;
        while (at < words.size()) {
            int read = distanceAt(at);
            if (read == 0) {
                read = termAt(at);
            }
            if (read == 0) {
                unread.add(at);
                read = 1;
            }
            at += read;
        }
        addPlace();
        return new Understanding(terms, notUnderstood());
    }

    private int distanceAt(int at) {
        for (int length = 1; length <= 2 && at + length <= words.size(); length++) {
            Matcher matcher = KILOMETRES.matcher(String.join(" ", words.subList(at, at + length)));
            if (matcher.matches() && distance == null) {
                int km = Integer.parseInt(matcher.group(1));
                if (km > 0 && km <= MAX_KM) {
                    distance = new Distance(km, at, at + length);
                    return length;
                }
            }
        }
        return 0;
    }

    private int termAt(int at) {
        Lexicon.Match concept = lexicon.longestAt(words, at);
        TownNames.Match named = townAt(at);
        Lexicon.Entry entry = concept == null ? null : concept.entry();
        boolean region = entry != null && entry.facet().name().equals(Lexicon.REGION);
        if (region && !isNamed(at)) {
            concept = null;
            entry = null;
        }
        int conceptLength = concept == null ? 0 : concept.length();
        int townLength = named == null ? 0 : named.length();
        int length = Math.max(conceptLength, townLength);
        boolean noTerm = entry == null && conceptLength > 0 && conceptLength >= townLength;
        if (noTerm || (length > 0 && at > 0 && WordLists.NEGATIONS.contains(words.get(at - 1)))) {
            for (int i = at; i < at + length; i++) {
                unread.add(i);
            }
            return length;
        }
        if (named != null && (townLength > conceptLength || (region && townLength == length))) {
            town = new FoundTown(named.in(countries()), at, at + townLength, terms.size());
            return townLength;
        }
        if (entry != null) {
            Lexicon.Entry meant = entry;
            boolean known =
                    terms.stream()
                            .anyMatch(each ->
                                    each instanceof UnderstoodTerm.OfConcept other
                                            && other.facet().equals(meant.facet())
                                            && other.concept().equals(meant.concept()));
            if (!known) {
                terms.add(
                        new UnderstoodTerm.OfConcept(
                                phrase(at, at + conceptLength), meant.facet(), meant.concept()));
            }
        }
        return conceptLength;
    }

    /** The towns with the name at a word, if the sentence means a town by it. */
    private TownNames.@Nullable Match townAt(int at) {
        TownNames.Match named = town == null ? towns.longestAt(words, at) : null;
        if (named == null) {
            return null;
        }
        Town largest = named.towns().getFirst();
        boolean after = isAfterPreposition(at);
        if (named.length() == 1 && WordLists.NOT_TOWNS.contains(words.get(at))) {
            return after && isCapital(at) ? named : null;
        }
        if (named.length() == 1 && WordLists.IGNORED.contains(words.get(at))) {
            return null;
        }
        boolean last = at + named.length() == words.size();
        boolean meant = largest.large() ? after || last || isCapital(at) : after && isCapital(at);
        return meant ? named : null;
    }

    private boolean isNamed(int at) {
        return isCapital(at) && (isAfterPreposition(at) || at > 0);
    }

    private boolean isAfterPreposition(int at) {
        return at > 0 && WordLists.PLACE_PREPOSITIONS.contains(words.get(at - 1));
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.codePointAt(tokens.get(at).start()));
    }

    /** The countries that the sentence names, wherever it does. */
    private Set<String> countries() {
        return IntStream.range(0, words.size())
                .mapToObj(at -> lexicon.longestAt(words, at))
                .flatMap(match -> Stream.ofNullable(match == null ? null : match.entry()))
                .filter(entry -> entry.facet().name().equals("COUNTRY"))
                .map(entry -> entry.concept().code())
                .collect(Collectors.toSet());
    }

    private void addPlace() {
        if (town == null) {
            if (distance != null) {
                for (int i = distance.from(); i < distance.to(); i++) {
                    unread.add(i);
                }
            }
            return;
        }
        int from = town.from();
        double km = DEFAULT_KM;
        if (distance != null) {
            km = distance.km();
            if (distance.to() <= from
                    && words.subList(distance.to(), from).stream()
                            .allMatch(WordLists.IGNORED::contains)) {
                from = distance.from();
            }
        }
        terms.add(
                town.position(),
                new UnderstoodTerm.OfPlace(phrase(from, town.to()), town.town(), km));
    }

    private String phrase(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Unread words that say something; neighbours together. */
    private List<String> notUnderstood() {
        List<Integer> left =
                unread.stream()
                        .sorted()
                        .filter(at -> !WordLists.IGNORED.contains(words.get(at)))
                        .toList();
        var phrases = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < left.size(); i++) {
            if (i + 1 == left.size() || left.get(i + 1) != left.get(i) + 1) {
                phrases.add(phrase(left.get(from), left.get(i) + 1));
                from = i + 1;
            }
        }
        return phrases;
    }
}
