package eu.atmpatlas.graph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTests {

    @Test
    void splitsAtSemicolonsThatEndStatements() {
        assertThat(Statements.in("CREATE (:A);\nCREATE (:B) ; ;\n"))
                .containsExactly("CREATE (:A)", "CREATE (:B)");
    }

    @Test
    void keepsSemicolonsInStringsNamesAndComments() {
        assertThat(Statements.in("RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */; RETURN 2"))
                .containsExactly("RETURN 'a;\\';b', \";\", `x;y` // a; b\n, 1 /* ; */", "RETURN 2");
    }

    @Test
    void findsNoStatementInCommentsAlone() {
        assertThat(Statements.in("// nothing; yet\n/* nor; here */")).isEmpty();
    }

    @Test
    void takesAnUnclosedStringOrCommentToTheEnd() {
        assertThat(Statements.in("RETURN 'a; b")).containsExactly("RETURN 'a; b");
        assertThat(Statements.in("RETURN 1 /* ; ")).containsExactly("RETURN 1 /* ;");
    }
}
