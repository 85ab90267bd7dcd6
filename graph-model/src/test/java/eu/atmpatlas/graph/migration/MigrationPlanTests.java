package eu.atmpatlas.graph.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class MigrationPlanTests {

    private final Migration first = Migration.of("V001__First.cypher", "RETURN 1");
    private final Migration second = Migration.of("V002__Second.cypher", "RETURN 2");
    private final Migration between = Migration.of("V1_1__Between.cypher", "RETURN 1.1");
    private final Migration tenth = Migration.of("V010__Tenth.cypher", "RETURN 10");
    private final Migration repeatable = Migration.of("R__Again.cypher", "RETURN 0");

    @Test
    void appliesVersionsInOrderThenRepeatableFiles() {
        assertThat(MigrationPlan.of(List.of(repeatable, tenth, second, between, first), Map.of()))
                .containsExactly(first, between, second, tenth, repeatable);
    }

    @Test
    void appliesOnlyWhatIsNew() {
        var applied =
                Map.of(first.file(), first.checksum(), repeatable.file(), repeatable.checksum());

        assertThat(MigrationPlan.of(List.of(first, second, repeatable), applied))
                .containsExactly(second);
    }

    @Test
    void appliesAChangedRepeatableFileAgain() {
        assertThat(MigrationPlan.of(List.of(repeatable), Map.of(repeatable.file(), "before")))
                .containsExactly(repeatable);
    }

    @Test
    void refusesAChangedFileAndNamesIt() {
        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> MigrationPlan.of(List.of(first), Map.of(first.file(), "before")))
                .withMessage(
                        "The migration file V001__First.cypher has changed since it was applied"
                                + " (checksum was before, is %s)",
                        first.checksum());
    }

    @Test
    void refusesAGraphOfALaterVersion() {
        assertThatThrownBy(() ->
                        MigrationPlan.of(
                                List.of(first),
                                Map.of(first.file(), first.checksum(), "V9__X.cypher", "")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V9__X.cypher, which this version");
    }

    @Test
    void refusesANewFileBeforeOneThatWasApplied() {
        assertThatThrownBy(() ->
                        MigrationPlan.of(
                                List.of(first, second), Map.of(second.file(), second.checksum())))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V001__First.cypher is new but comes before V002__Second");
    }

    @Test
    void refusesTwoFilesWithTheSameVersion() {
        Migration duplicate = Migration.of("V1__Same.cypher", "RETURN 1");

        assertThatThrownBy(() -> MigrationPlan.of(List.of(first, duplicate), Map.of()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V001__First.cypher and V1__Same.cypher");
    }

    @Test
    void refusesWrongNamesAndFilesWithoutStatements() {
        assertThatThrownBy(() -> Migration.of("V1_First.cypher", "RETURN 1"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V1_First.cypher is not named like");
        assertThatThrownBy(() -> Migration.of("V1__First.cypher", "// later"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V1__First.cypher contains no statement");
    }

    @Test
    void ignoresLineEndingsInChecksums() {
        assertThat(Migration.of("V1__A.cypher", "RETURN 1;\r\nRETURN 2;\r\n").checksum())
                .isEqualTo(Migration.of("V1__A.cypher", "RETURN 1;\nRETURN 2;\n").checksum())
                .isNotEqualTo(Migration.of("V1__A.cypher", "RETURN 1;\nRETURN 3;\n").checksum());
    }
}
