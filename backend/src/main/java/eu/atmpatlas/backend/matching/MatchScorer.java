package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.search.text.NameWords;
import eu.atmpatlas.backend.search.text.Tokenizer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Scores one record on one name. */
final class MatchScorer {

    private final MatchInput input;
    private final NameWords words;
    private final ToDoubleFunction<String> weight;
    private final Set<String> identified;

    /**
     * @param weight how much a word counts
     * @param identified ids of the records that the name identifies
     */
    MatchScorer(MatchInput input, ToDoubleFunction<String> weight, Set<String> identified) {
        this.input = input;
        this.words = NameWords.of(input.name());
        this.weight = weight;
        this.identified = identified;
    }

    /**
     * A record with its score.
     *
     * @param equal whether an identifier, its name or another name is equal
     * @param contradicted whether something that is given disagrees
     */
    record Score(
            MatchRecord record,
            double value,
            boolean equal,
            boolean contradicted,
            List<String> reasons) {

        /** Whether this record can be what is meant. */
        boolean fits() {
            return equal && !contradicted;
        }
    }

    Score score(MatchRecord record) {
        var reasons = new ArrayList<String>();
        var total = new Total();
        boolean equal = compareNames(record, total, reasons);
        String country = input.country();
        if (country != null && !record.countries().isEmpty()) {
            boolean same = record.countries().contains(country);
            total.add(same, MatchWeights.SAME_COUNTRY, MatchWeights.OTHER_COUNTRY);
            reasons.add(same ? "same country" : "other country");
        }
        String city = input.city();
        if (city != null && !record.cities().isEmpty()) {
            String key = Tokenizer.sortKey(city);
            boolean same =
                    record.cities().stream().anyMatch(one -> Tokenizer.sortKey(one).equals(key));
            total.add(same, MatchWeights.SAME_CITY, MatchWeights.OTHER_CITY);
            reasons.add(same ? "same city" : "other city");
        }
        if (input.kind() != null) {
            boolean same = record.kind() == input.kind();
            total.add(same, MatchWeights.SAME_KIND, MatchWeights.OTHER_KIND);
            reasons.add(same ? "same kind" : "other kind");
        }
        String website = input.website();
        if (website != null && record.host() != null) {
            boolean same = record.host().equals(Website.host(website));
            total.add(same, MatchWeights.SAME_HOST, MatchWeights.OTHER_HOST);
            reasons.add(same ? "same website host" : "other website host");
        }
        return new Score(record, total.value, equal, total.contradicted, List.copyOf(reasons));
    }

    /** Sets the basis; returns whether something is equal. */
    private boolean compareNames(MatchRecord record, Total total, List<String> reasons) {
        if (identified.contains(record.id())) {
            total.value = MatchWeights.IDENTIFIER;
            reasons.add("identifier equal");
            return true;
        }
        NameWords name = NameWords.of(record.name());
        if (!words.key().isEmpty() && name.key().equals(words.key())) {
            total.value = MatchWeights.NAME;
            reasons.add("name equal");
            return true;
        }
        addSimilarity(name, record.name(), total, reasons);
        for (String other : record.otherNames()) {
            NameWords alias = NameWords.of(other);
            if (!words.key().isEmpty() && alias.key().equals(words.key())) {
                total.value = MatchWeights.OTHER_NAME;
                reasons.clear();
                reasons.add("alias equal: " + other);
                return true;
            }
            addSimilarity(alias, other, total, reasons);
        }
        return false;
    }

    /** Takes over how alike the name is, and why, if it is the most alike so far. */
    private void addSimilarity(NameWords own, String shown, Total total, List<String> reasons) {
        double value = MatchWeights.WORDS * share(own);
        String reason = "words in common: " + String.join(", ", common(own));
        if (words.abbreviates(own) && value < MatchWeights.ACRONYM) {
            value = MatchWeights.ACRONYM;
            reason = words.isAcronym() ? "acronym of " + shown : "has the acronym " + shown;
        }
        if (value > total.value) {
            total.value = value;
            reasons.clear();
            reasons.add(reason);
        }
    }

    private Set<String> common(NameWords own) {
        var common = new LinkedHashSet<>(words.words());
        common.retainAll(own.words());
        return common;
    }

    /** Twice the weight of the common words, divided by that of all words of both names. */
    private double share(NameWords own) {
        double all = sum(words.words()) + sum(own.words());
        return all == 0 ? 0 : 2 * sum(common(own)) / all;
    }

    private double sum(Set<String> some) {
        return some.stream().mapToDouble(weight).sum();
    }

    /** A score while it is computed. */
    private static final class Total {
        private double value;
        private boolean contradicted;

        void add(boolean same, double share, double factor) {
            if (same) {
                value += (1 - value) * share;
            } else {
                value *= factor;
                contradicted = true;
            }
        }
    }
}
