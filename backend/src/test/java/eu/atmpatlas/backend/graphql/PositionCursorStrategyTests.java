package eu.atmpatlas.backend.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.error.BadInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors of lists whose positions are texts. */
class PositionCursorStrategyTests {

    private static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("change");

    @Test
    void aCursorLeadsBackToItsPosition() {
        assertThat(CURSORS.position("after", CURSORS.toCursor("a:b?ü"))).isEqualTo("a:b?ü");
        assertThat(CURSORS.position("after", null)).isNull();
    }

    @Test
    void cursorsOfEarlierReleasesStayValid() {
        assertThat(CURSORS.toCursor("17")).isEqualTo("Y2hhbmdlOjE3");
        assertThat(CURSORS.position("after", "Y2hhbmdlOjE3")).isEqualTo("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "%", "Z2FwOjE3", "Y2hhbmdl"})
    void anyOtherTextIsRefusedWithTheNameOfTheArgument(String cursor) {
        assertThatThrownBy(() -> CURSORS.position("before", cursor))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused -> {
                            assertThat(refused.field()).isEqualTo("before");
                            assertThat(refused.reason())
                                    .isEqualTo("is not a cursor of this connection");
                        });
    }
}
