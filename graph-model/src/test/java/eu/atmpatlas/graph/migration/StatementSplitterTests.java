package eu.atmpatlas.graph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementSplitterTests {

    @Test
    void splitsAtSemicolonsThatEndStatements() {
        assertThat(StatementSplitter.in("CREATE (:A);\nCREATE (:B) ; ;\n"))
                .containsExactly("CREATE (:A)", "CREATE (:B)");
    }

    @Test
    void keepsSemicolonsInStringsNamesAndComments() {
        assertThat(
                        StatementSplitter.in(
                                "RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */; RETURN 2"))
                .containsExactly("RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */", "RETURN 2");
    }

    @Test
    void findsNoStatementInCommentsAlone() {
        assertThat(StatementSplitter.in("// nothing; yet\n/* nor; here */")).isEmpty();
    }

    @Test
    void takesAnUnclosedStringOrCommentToTheEnd() {
        assertThat(StatementSplitter.in("RETURN 'a; b")).containsExactly("RETURN 'a; b");
        assertThat(StatementSplitter.in("RETURN 1 /* ; ")).containsExactly("RETURN 1 /* ;");
    }
}
