package eu.atmpatlas.backend.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

/** Scores by hand, over every combination of what is given, and when a match is certain. */
class MatchScorerTests {

    private static final MatchRecord UMCU =
            new MatchRecord(
                    "umcu",
                    EntityKind.INSTITUTION,
                    "UMC Utrecht",
                    List.of("Universitair Medisch Centrum Utrecht"),
                    List.of("NL", "EU"),
                    List.of("Utrecht"),
                    "umcutrecht.nl");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    umc  utrecht                          | 0.95  | name equal
                    Universitair Médisch Centrum Utrecht  | 0.93  | alias equal: Universitair Medisch Centrum Utrecht
                    UMCU                                  | 0.6   | acronym of Universitair Medisch Centrum Utrecht
                    Utrecht UMC                           | 0.85  | words in common: utrecht, umc
                    Utrecht                               | 0.567 | words in common: utrecht
                    Leiden                                | 0     |
                    """)
    void theBestComparisonOfNamesIsTheBasis(String name, double value, @Nullable String reason) {
        MatchScorer.Score score = scorer(input(name, null, null, null, null)).score(UMCU);
        assertThat(score.value()).isEqualTo(value, within(0.001));
        assertThat(score.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void everyCombinationOfWhatIsGivenScoresAsDocumented() {
        for (String country : new String[] {null, "NL", "EU", "BE"}) {
            for (String city : new String[] {null, "utrecht", "Leiden"}) {
                for (EntityKind kind :
                        new EntityKind[] {null, EntityKind.INSTITUTION, EntityKind.SITE}) {
                    for (String site :
                            new String[] {null, "https://www.umcutrecht.nl/en", "lumc.nl"}) {
                        double expected = MatchWeights.NAME;
                        boolean contradicted = false;
                        boolean[] given = {
                            country != null, city != null, kind != null, site != null
                        };
                        boolean[] same = {
                            !"BE".equals(country),
                            "utrecht".equals(city),
                            kind == EntityKind.INSTITUTION,
                            !"lumc.nl".equals(site)
                        };
                        double[] shares = {0.1, 0.2, 0.05, 0.4};
                        double[] factors = {0.5, 0.7, 0.6, 0.9};
                        for (int i = 0; i < given.length; i++) {
                            if (given[i]) {
                                expected =
                                        same[i]
                                                ? expected + (1 - expected) * shares[i]
                                                : expected * factors[i];
                                contradicted |= !same[i];
                            }
                        }
                        MatchInput input = input("UMC Utrecht", country, city, kind, site);
                        MatchRanking.Ranked best =
                                MatchRanking.rank(scorer(input), List.of(UMCU), 1).stream()
                                        .findFirst()
                                        .orElse(null);
                        MatchScorer.Score score = scorer(input).score(UMCU);
                        assertThat(score.value()).as("%s", input).isEqualTo(expected, within(1e-9));
                        assertThat(score.value()).isBetween(0.0, 1.0);
                        assertThat(best != null && best.certain())
                                .as("%s", input)
                                .isEqualTo(!contradicted);
                    }
                }
            }
        }
    }

    @Test
    void aSecondRecordThatFitsMakesBothUncertainUnlessSomethingTellsThemApart() {
        MatchRecord other =
                new MatchRecord(
                        "other",
                        EntityKind.SITE,
                        "Another",
                        List.of("UMC Utrecht"),
                        List.of("BE"),
                        List.of(),
                        null);
        List<MatchRecord> both = List.of(other, UMCU);
        var alone = scorer(input("UMC Utrecht", null, null, null, null));
        assertThat(MatchRanking.rank(alone, both, 3))
                .extracting(MatchRanking.Ranked::certain)
                .containsExactly(false, false);
        assertThat(MatchRanking.rank(alone, both, 1))
                .extracting(MatchRanking.Ranked::certain)
                .containsExactly(false);
        var inCountry = scorer(input("UMC Utrecht", "NL", null, null, null));
        assertThat(MatchRanking.rank(inCountry, both, 3))
                .extracting(MatchRanking.Ranked::certain)
                .containsExactly(true, false);
    }

    private static MatchScorer scorer(MatchInput input) {
        return new MatchScorer(input, _ -> 1, Set.of());
    }

    private static MatchInput input(
            String name,
            @Nullable String country,
            @Nullable String city,
            @Nullable EntityKind kind,
            @Nullable String website) {
        return new MatchInput(name, country, city, kind, website);
    }
}
