package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.RandomLandscape.ExpectedShare;
import eu.atmpatlas.graph.gaps.model.SiteFacts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Authorisation cover and data quality, on random landscapes against brute force. */
class DataQualityPropertyTests {

    private static final int LANDSCAPES = 150;
    private static final Set<Boolean> YES = Set.of(true);
    private static final Set<Boolean> NO = Set.of(false);
    private static final Set<Boolean> EITHER = Set.of(true, false);

    private static void assertSame(
            String description, @Nullable Double actual, @Nullable Double expected) {
        if (expected == null) {
            assertThat(actual).as(description).isNull();
        } else {
            assertThat(actual).as(description).isEqualTo(expected, offset(1e-12));
        }
    }

    @Test
    void aSiteIsAuthorisedWhileAManufacturingAuthorisationIsValid() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            for (Indicator indicator :
                    List.of(Indicator.AUTHORISATION_COVER, Indicator.ACCREDITATION_COVER)) {
                String scheme =
                        indicator == Indicator.AUTHORISATION_COVER
                                ? "authorisation"
                                : "accreditation";
                var outcomes = new ArrayList<Set<Boolean>>();
                for (SiteFacts site : dutch(context)) {
                    Set<Boolean> authorised = EITHER;
                    for (Authorisation held : site.authorisations()) {
                        if (held.scheme().equals(scheme) && held.type().equals("MIA")) {
                            boolean over =
                                    held.expiresOn() != null && held.expiresOn().isBefore(TODAY);
                            boolean suspended = held.state() == Authorisation.State.SUSPENDED;
                            authorised = over || suspended ? NO : YES;
                        }
                    }
                    if (operates(site).contains(true)) {
                        outcomes.add(operates(site).equals(YES) ? authorised : EITHER);
                    }
                }
                ExpectedShare.of(outcomes)
                        .assertMatches(
                                "landscape " + seed,
                                figure(indicator, context, "NL"),
                                Figure.Bound.AT_LEAST);
            }
        }
    }

    @Test
    void dataQualityIndicatorsMatchMeanMedianAndShare() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> sites = dutch(context);
            double stated = sites.stream().mapToDouble(SiteFacts::completeness).sum();
            assertSame(
                    "landscape " + seed,
                    figure(Indicator.COMPLETENESS, context, "NL").value(),
                    sites.isEmpty() ? null : Double.valueOf(stated / sites.size()));

            ExpectedShare.of(
                            sites.stream()
                                    .map(site -> site.sources().contains("web") ? YES : NO)
                                    .toList())
                    .assertMatches(
                            "landscape " + seed, figure(Indicator.PROVENANCE, context, "NL"));

            List<Double> days =
                    sites.stream()
                            .filter(site -> site.lastVerified() != null)
                            .map(site ->
                                    (double) ChronoUnit.DAYS.between(site.lastVerified(), TODAY))
                            .toList();
            Figure freshness = figure(Indicator.FRESHNESS, context, "NL");
            assertSame("landscape " + seed, freshness.value(), median(days));
            // A site without a date may have been verified today.
            List<Double> least = new ArrayList<>(days);
            while (least.size() < sites.size()) {
                least.add(0.0);
            }
            assertSame("landscape " + seed, freshness.lower(), median(least));
            assertThat(freshness.unknown()).isEqualTo(sites.size() - days.size());
        }
    }

    /**
     * Returns the median by its definition: at most half of the values are below it, and at most
     * half above.
     */
    private static @Nullable Double median(List<Double> values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            long below = values.stream().filter(other -> other < value).count();
            long above = values.stream().filter(other -> other > value).count();
            if (2 * below <= values.size() && 2 * above <= values.size()) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return values.isEmpty() ? null : Double.valueOf((least + most) / 2);
    }
}
