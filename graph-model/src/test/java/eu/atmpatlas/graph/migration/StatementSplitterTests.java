package eu.atmpatlas.graph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementSplitterTests {

    @Test
    void splitsAtSemicolonsThatEndStatements() {
        assertThat(StatementSplitter.split("CREATE (:A);\nCREATE (:B) ; ;\n"))
                .containsExactly("CREATE (:A)", "CREATE (:B)");
    }

    @Test
    void keepsSemicolonsInStringsNamesAndComments() {
        assertThat(
                        StatementSplitter.split(
                                "RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */; RETURN 2"))
                .containsExactly("RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */", "RETURN 2");
    }

    @Test
    void findsNoStatementInComments() {
        assertThat(StatementSplitter.split("// nothing; yet\n/* nor; here */")).isEmpty();
    }

    @Test
    void readsAnUnclosedStringOrCommentToTheEnd() {
        assertThat(StatementSplitter.split("RETURN 'a; b")).containsExactly("RETURN 'a; b");
        assertThat(StatementSplitter.split("RETURN 1 /* ; ")).containsExactly("RETURN 1 /* ;");
    }
}
