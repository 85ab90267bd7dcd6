package eu.atmpatlas.backend.limit.cost;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Random;
import java.util.stream.IntStream;

/** Measures documents with nested fragments. */
class QueryShapeTests {

    @Test
    void countsFieldsAndDepth() {
        assertThat(shape("{ a { b c { d } } e }")).isEqualTo(new QueryShape(3, 5, 2, 0, 0));
    }

    @Test
    void aliasesAndDirectivesCountWhereTheyTakeEffect() {
        assertThat(
                        shape(
                                "{ a: x @skip(if: false) ...F ...F @include(if: true) } fragment F"
                                        + " on T { b: y }"))
                .isEqualTo(new QueryShape(1, 3, 3, 3, 2));
    }

    @Test
    void aFragmentCountsWhereverItIsSpread() {
        assertThat(shape("{ a { ...F } b { ... on T { ...F } } } fragment F on T { x { y } }"))
                .isEqualTo(new QueryShape(3, 6, 2, 0, 0));
    }

    @Test
    @Timeout(300)
    void fragmentsThatDoubleEachOtherAreMeasuredInLinearTime() {
        var bomb = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 60; i++) {
            bomb.append(" fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        bomb.append(" fragment F60 on T { a }");
        assertThat(shape(bomb.toString()))
                .isEqualTo(new QueryShape(1, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0));
    }

    @Test
    void aFragmentThatSpreadsItselfEnds() {
        assertThat(shape("{ ...F } fragment F on T { a ...F }"))
                .isEqualTo(new QueryShape(1, 1, 1, 0, 0));
    }

    @Test
    void foldingADocumentUpChangesNothing() {
        var random = new Random(2);
        for (int round = 0; round < 500; round++) {
            var fragments = new StringBuilder();
            var names = new int[1];
            String[] twice = selection(random, 4, fragments, names);
            assertThat(shape("{ " + twice[1] + " }" + fragments))
                    .as(twice[1] + fragments)
                    .isEqualTo(shape("{ " + twice[0] + " }"));
        }
    }

    /** The same selection, without fragments and with parts moved into fragments. */
    private static String[] selection(
            Random random, int depth, StringBuilder fragments, int[] names) {
        var written = new StringBuilder();
        var folded = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(3))
                .forEach(i -> {
                    if (depth > 0 && random.nextInt(3) > 0) {
                        String[] inner = selection(random, depth - 1, fragments, names);
                        written.append(" f { ").append(inner[0]).append(" }");
                        folded.append(" f { ").append(inner[1]).append(" }");
                    } else {
                        written.append(" leaf");
                        folded.append(" leaf");
                    }
                });
        if (random.nextBoolean()) {
            String name = "F" + names[0]++;
            fragments.append(" fragment %s on T { %s }".formatted(name, folded));
            return new String[] {written.toString(), "..." + name};
        }
        return new String[] {written.toString(), folded.toString()};
    }

    private static QueryShape shape(String document) {
        return QueryShape.of(new Parser().parseDocument(document));
    }
}
