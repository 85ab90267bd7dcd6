package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.ids;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.manufacturers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.entity.Authorisation.State;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Access and resilience indicators, on examples small enough to count by hand. */
class AccessAndResilienceTests {

    private static final String CELLS = "capability:CELL_PROCESSING";

    @Test
    void travelTimeIsToTheNearestOperatingSite() {
        Figure nl =
                figure(
                        Indicator.TRAVEL,
                        manufacturers().operationalContext(),
                        IndicatorParameters.capability("VECTOR_PRODUCTION"),
                        "NL",
                        "BE");
        // From Amsterdam (b): Amsterdam 0 min, Utrecht 35 km = 45 min, Brussels 173 km = 225 min.
        assertThat(nl.parts())
                .extracting(Figure.Part::numerator)
                .containsExactly(1_000_000.0, 0.0, 400_000.0, 0.0, 600_000.0);
        assertThat(nl.value()).isEqualTo(0.4 / 1.4, offset(1e-12));
        // 600,000 of two million live outside the listed cities, so their travel time is unknown.
        assertThat(nl.coverage()).isEqualTo(0.7);
        // g in Brussels may produce vectors: its list only names other capabilities.
        assertThat(nl.lower()).isZero();
        assertThat(nl.upper()).isEqualTo(1.0 / 2, offset(1e-12));
        assertThat(nl.sources()).containsExactly("names", "stat");
        Figure patient =
                figure(
                        Indicator.TRAVEL,
                        manufacturers().operationalContext(),
                        new IndicatorParameters("VECTOR_PRODUCTION", null, null, 1, 240, 1),
                        "NL",
                        "BE");
        assertThat(patient.value()).isZero();
    }

    @Test
    void expiredAuthorisationsDoNotCountAndUnstatedOnesAreUnknown() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL")
                        .authorised("authorisation", "MIA", null, null)
                        .site("b", "NL", "", "OPERATIONAL")
                        .authorised("authorisation", "MIA", State.VALID, TODAY.minusDays(1))
                        .site("c", "NL", "", "OPERATIONAL")
                        .authorised("authorisation", "MIA", State.SUSPENDED, null)
                        .site("d", "NL", "", "OPERATIONAL")
                        .authorised("accreditation", "JACIE", State.VALID, TODAY);
        Figure held = figure(Indicator.AUTHORISATION_COVER, landscape.operationalContext(), "NL");
        assertThat(held.value()).isEqualTo(1.0 / 4);
        assertThat(held.bound()).isEqualTo(Figure.Bound.AT_LEAST);
        assertThat(held.n()).isEqualTo(4);
        assertThat(held.lower()).isEqualTo(1.0 / 4);
        assertThat(held.upper()).isEqualTo(2.0 / 4);
        Figure accredited =
                figure(Indicator.ACCREDITATION_COVER, landscape.operationalContext(), "NL");
        assertThat(accredited.lower()).isEqualTo(1.0 / 4);
        assertThat(accredited.unknown()).isEqualTo(3);
    }

    @Test
    void concentrationIsMeasuredByOperator() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", CELLS)
                        .site("b", "NL", "", "OPERATIONAL", CELLS)
                        .site("c", "NL", "", "OPERATIONAL", CELLS)
                        .site("d", "NL", "", "", CELLS)
                        .stakeholder(EntityKind.INSTITUTION, "big", "NL")
                        .relation("big", RelationType.OPERATES, "a")
                        .relation("big", RelationType.OPERATES, "b");
        Figure hhi =
                figure(
                        Indicator.CONCENTRATION,
                        landscape.operationalContext(),
                        IndicatorParameters.capability("CELL_PROCESSING"),
                        "NL");
        assertThat(hhi.value()).isEqualTo(5.0 / 9, offset(1e-12)); // (2/3)^2 + (1/3)^2
        assertThat(hhi.lower()).isEqualTo(6.0 / 16, offset(1e-12)); // with d: 1/4 + 1/16 + 1/16
        assertThat(hhi.upper()).isEqualTo(5.0 / 9, offset(1e-12));
        assertThat(hhi.parts().get(0).value()).isEqualTo(2.0 / 3, offset(1e-12));
        assertThat(hhi.parts().get(1).value()).isEqualTo(1);
        assertThat(hhi.parts().get(2).value()).isEqualTo(1.0 / 6, offset(1e-12)); // 2/(2*4*1.5)
    }

    private static SampleLandscape supplied() {
        var landscape = new SampleLandscape();
        for (String id : List.of("a", "b", "c")) {
            landscape.site(id, "NL", "", "OPERATIONAL");
        }
        landscape.site("d", "BE", "", "");
        for (String product : List.of("p", "q", "r")) {
            landscape.stakeholder(EntityKind.PRODUCT, product, "");
        }
        return landscape
                .stakeholder(EntityKind.INSTITUTION, "big", "NL")
                .stakeholder(EntityKind.INSTITUTION, "clinic", "NL")
                .relation("big", RelationType.OPERATES, "b")
                .relation("big", RelationType.OPERATES, "c")
                .relation("a", RelationType.MANUFACTURES, "p")
                .relation("b", RelationType.MANUFACTURES, "q")
                .relation("c", RelationType.MANUFACTURES, "q")
                .relation("c", RelationType.MANUFACTURES, "r")
                .relation("d", RelationType.MANUFACTURES, "r")
                .relation("big", RelationType.SUPPLIES, "clinic", "cells");
    }

    @Test
    void singlePointsOfFailureAreListed() {
        Figure points = figure(Indicator.SINGLE_POINTS, supplied().operationalContext(), "NL");
        assertThat(ids(points, Standing.COUNTED)).containsExactly("a", "big");
        assertThat(ids(points, Standing.UNKNOWN)).containsExactly("c"); // r, if d does not operate
        assertThat(points.value()).isEqualTo(2);
        assertThat(points.upper()).isEqualTo(3);
        assertThat(points.parts())
                .extracting(Figure.Part::code)
                .containsExactly("clinic", "p", "r");

        Figure survive = figure(Indicator.N_MINUS_1, supplied().operationalContext(), "NL");
        assertThat(ids(survive, Standing.COUNTED)).containsExactly("q");
        assertThat(ids(survive, Standing.NOT_COUNTED)).containsExactly("p");
        assertThat(survive.lower()).isEqualTo(1.0 / 3);
        assertThat(survive.upper()).isEqualTo(2.0 / 3);

        Figure independent = figure(Indicator.REDUNDANCY, supplied().operationalContext(), "NL");
        assertThat(ids(independent, Standing.COUNTED)).isEmpty(); // only big makes q
        assertThat(ids(independent, Standing.UNKNOWN)).containsExactly("r");
    }

    @Test
    void aCapabilityHasABackupWithTwoSites() {
        Figure backup =
                figure(Indicator.CAPABILITY_BACKUP, manufacturers().operationalContext(), "NL");
        // Cells: a; vectors: b; testing: f. No list says that the sites have nothing more.
        assertThat(backup.value()).isZero();
        assertThat(backup.denominator()).isEqualTo(3);
        assertThat(backup.lower()).isZero();
        assertThat(backup.upper()).isEqualTo(1);
    }
}
