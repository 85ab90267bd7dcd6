package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.CAPABILITIES;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.and;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.onRecord;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.suppliesNl;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * On random landscapes every figure equals brute-force counting from its definition. Counts with
 * all unknowns as no and with all as yes must be the ends of the range.
 */
class IndicatorPropertyTests {

    @ParameterizedTest
    @ValueSource(ints = {150})
    void countsAndSharesMatchTheirDefinitions(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> nl = dutch(context);
            String[] manufacturing = {
                "CELL_PROCESSING",
                "VECTOR_PRODUCTION",
                "STARTING_MATERIAL_PRODUCTION",
                "FILL_FINISH"
            };
            int least = 0;
            int most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> outcomes =
                        and(operates(site), hasAny(site, "capability", manufacturing));
                least += outcomes.contains(false) ? 0 : 1;
                most += outcomes.contains(true) ? 1 : 0;
            }
            Figure density = figure(Indicator.SITE_DENSITY, context, "NL");
            assertDensity("landscape " + seed, density, nl, least, most);
            assertThat(density.unknown()).isEqualTo(most - least);

            least = 0;
            most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> outcomes =
                        and(operates(site), hasAny(site, "product-type", "LV_VECTOR"));
                least += outcomes.contains(false) ? 0 : 1;
                most += outcomes.contains(true) ? 1 : 0;
            }
            Figure lentiviral =
                    figure(
                            Indicator.CAPABILITY_DENSITY,
                            context,
                            IndicatorParameters.productType("LV_VECTOR"),
                            "NL");
            assertDensity("landscape " + seed, lentiviral, nl, least, most);

            int lacking = 0;
            int open = 0;
            int backed = 0;
            int covered = 0;
            for (String code : CAPABILITIES) {
                int sure = 0;
                int may = 0;
                for (SiteFacts site : nl) {
                    Set<Boolean> outcomes = and(operates(site), onRecord(site, "capability", code));
                    sure += outcomes.contains(false) ? 0 : 1;
                    may += outcomes.contains(true) ? 1 : 0;
                }
                // A site abroad that certainly supplies NL also covers the capability.
                boolean across =
                        context.landscape().relations().stream()
                                .anyMatch(relation ->
                                        suppliesNl(context, relation)
                                                && !and(
                                                                operates(site(context, relation)),
                                                                hasAny(
                                                                        site(context, relation),
                                                                        "capability",
                                                                        code))
                                                        .contains(false));
                lacking += may == 0 && !across ? 1 : 0;
                open += sure == 0 && may > 0 && !across ? 1 : 0;
                covered += sure > 0 ? 1 : 0;
                backed += sure > 1 ? 1 : 0;
            }
            Figure gaps = figure(Indicator.GAP_COUNT, context, "NL");
            Figure backup = figure(Indicator.CAPABILITY_BACKUP, context, "NL");
            if (nl.isEmpty()) {
                // No site here is on record: nothing is said.
                FigureChecks.assertNoRecord(1, gaps, density, lentiviral, backup);
                continue;
            }
            assertThat(gaps.value()).as("landscape %d", seed).isEqualTo(lacking);
            assertThat(gaps.lower()).as("landscape %d", seed).isEqualTo(lacking);
            assertThat(gaps.upper()).as("landscape %d", seed).isEqualTo(lacking + open);
            assertThat(backup.numerator()).as("landscape %d", seed).isEqualTo(backed);
            assertThat(backup.denominator()).as("landscape %d", seed).isEqualTo(covered);

            long verified = nl.stream().filter(site -> site.lastVerified() != null).count();
            long stale =
                    nl.stream()
                            .map(SiteFacts::lastVerified)
                            .filter(Objects::nonNull)
                            .filter(day -> day.plusDays(365).isBefore(TODAY))
                            .count();
            Figure old = figure(Indicator.STALE_SHARE, context, "NL");
            assertThat(old.value())
                    .as("landscape %d", seed)
                    .isEqualTo(verified == 0 ? null : Double.valueOf((double) stale / verified));
            FigureChecks.assertInvariants(context);
        }
    }

    /** Only the chain has steps that hospitals and banks perform. */
    @ParameterizedTest
    @ValueSource(ints = {40})
    void sitesOfOtherRolesChangeNoFigureOnManufacturing(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext before = landscape(seed).operationalContext();
            IndicatorContext after =
                    landscape(seed)
                            .stakeholder(EntityKind.INSTITUTION, "hospital", "NL")
                            .site(
                                    "clinic",
                                    "NL",
                                    "NL31",
                                    "OPERATIONAL",
                                    "chain-role:TREATMENT",
                                    "capability:ADMINISTRATION",
                                    "product-type:CAR_T",
                                    "atmp-class:GTMP")
                            .site(
                                    "bank",
                                    "GB",
                                    "",
                                    "OPERATIONAL",
                                    "chain-role:TISSUE_BLOOD_BANK",
                                    "capability:CELL_PROCESSING",
                                    "capability:CRYOSTORAGE")
                            .relation("hospital", RelationType.OPERATES, "clinic")
                            .relation("i0", RelationType.OPERATES, "bank")
                            .relation("bank", RelationType.SUPPLIES, "i1")
                            .operationalContext();
            for (Indicator indicator : Indicator.values()) {
                if (!indicator.available() || indicator == Indicator.VALUE_CHAIN) {
                    continue;
                }
                IndicatorParameters parameters = FigureChecks.parameters(indicator);
                for (String region : List.of("NL", "GB", "EU")) {
                    assertThat(figure(indicator, after, parameters, region))
                            .as("landscape %d, %s of %s", seed, indicator, region)
                            .usingRecursiveComparison()
                            .isEqualTo(figure(indicator, before, parameters, region));
                }
            }
        }
    }

    @Test
    void theChainMeasuresWhatHospitalsDo() {
        SampleLandscape landscape =
                SampleLandscape.manufacturers()
                        .site(
                                "clinic",
                                "NL",
                                "NL31",
                                "OPERATIONAL",
                                "chain-role:TREATMENT",
                                "capability:APHERESIS",
                                "capability:ADMINISTRATION",
                                "product-type:CAR_T");
        Figure chain =
                figure(
                        Indicator.VALUE_CHAIN,
                        landscape.operationalContext(),
                        IndicatorParameters.platform("CAR_T"),
                        "NL");
        // Covered: apheresis and treatment by the clinic, vectors by b, cells by a, testing by f.
        // Not covered: certification and cryostorage.
        assertThat(chain.numerator()).isEqualTo(5);
        assertThat(chain.denominator()).isEqualTo(7);
    }

    private static void assertDensity(
            String landscape, Figure figure, List<SiteFacts> sites, int least, int most) {
        if (!sites.isEmpty()) {
            assertThat(figure.value()).as(landscape).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(figure.lower()).as(landscape).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(figure.upper()).as(landscape).isEqualTo(most / 1.5, offset(1e-9));
            assertThat(figure.bound())
                    .as(landscape)
                    .isEqualTo(most > least ? Figure.Bound.AT_LEAST : null);
        }
    }

    private static SiteFacts site(IndicatorContext context, Relation relation) {
        return context.landscape().site(relation.from());
    }

    @Test
    void aSelectionOfCountriesHasTheFigureOfItsCountriesTogether() {
        for (long seed = 0; seed < 10; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            for (Indicator indicator : Indicator.values()) {
                // The E-I index is about the region's own border, and a selection has only one.
                if (!indicator.available()
                        || !indicator.regional()
                        || indicator == Indicator.E_I_INDEX) {
                    continue;
                }
                IndicatorParameters parameters = FigureChecks.parameters(indicator);
                Figure together = figure(indicator, context, parameters, "NL", "BE");
                Figure selection = figure(indicator, context, parameters, "NL-BE");
                String description = "landscape %d: %s".formatted(seed, indicator);
                assertThat(selection.value()).as(description).isEqualTo(together.value());
                assertThat(selection.lower()).as(description).isEqualTo(together.lower());
                assertThat(selection.upper()).as(description).isEqualTo(together.upper());
                assertThat(selection.n()).as(description).isEqualTo(together.n());
                assertThat(selection.withoutRecord())
                        .as(description)
                        .isEqualTo(together.withoutRecord());
            }
            assertThat(context.geography().region("NL-XX")).isEmpty();
            assertThat(context.geography().region("NL-NL32")).isEmpty();
        }
    }
}
