package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What texts may contain, and how long they may be. */
@GraphTest
class WriteTextRulesTests extends WriteServiceFixture {

    WriteTextRulesTests(Graph graph) {
        super(graph);
    }

    @Test
    void expertsHaveNoMailAddressesOrPhoneNumbers() {
        var refused =
                violations(
                        entity(EXPERT, "a", null, Map.of(), Map.of("role", "mail a.b@umc.example")),
                        entity(EXPERT, "b", null, Map.of(), Map.of("role", "+31 30 123 45 67")),
                        entity(EXPERT, "c", null, Map.of(), Map.of("role", "Lead of WP2, 2022")));
        assertThat(refused).extracting(Violation::index).containsExactly(0, 1);
    }

    @Test
    void textsInRelationsOfExpertsAreChecked() {
        writeService.apply(List.of(entity(EXPERT, "jane", Map.of())), PROVENANCE);
        var refused =
                violations(
                        affiliated("umc", "Head, jane@umc.example"),
                        affiliated("umc", "Head, +31 30 123 45 67"),
                        affiliated("umc", "Head of the pharmacy"));
        assertThat(refused)
                .extracting(Violation::index, Violation::field)
                .containsExactly(tuple(0, "role"), tuple(1, "role"));
        assertThat(refused.getFirst().reason())
                .contains("an e-mail address")
                .doesNotContain("jane@");
    }

    @Test
    void textsHaveMaximumLengths() {
        String line = "x".repeat(TextRules.MAX_LINE + 1);
        String paragraph = "x".repeat(TextRules.MAX_PARAGRAPH + 1);
        String address = "https://example.org/" + "x".repeat(TextRules.MAX_ADDRESS);
        var refused =
                violations(
                        entity(EXPERT, "a", null, Map.of(), Map.of("role", paragraph)),
                        new Write.PutRelation(
                                RelationType.OPERATES,
                                "umc",
                                "site-umc",
                                line,
                                null,
                                null,
                                List.of("paper")),
                        new Write.PutSource(new Source("s", line, address, null, null, paragraph)),
                        entity(SITE, "x".repeat(250_000), Map.of()));
        assertThat(refused)
                .extracting(Violation::index, Violation::field)
                .contains(
                        tuple(0, "role"),
                        tuple(1, "role"),
                        tuple(2, "title"),
                        tuple(2, "url"),
                        tuple(2, "note"),
                        tuple(3, "id"));
        assertThat(refused.getFirst().reason())
                .isEqualTo("must have at most 4,000 characters, not 4,001");
        assertThat(refused)
                .allSatisfy(violation -> assertThat(violation.reason()).hasSizeLessThan(600));
    }

    private static Write affiliated(String to, String role) {
        return new Write.PutRelation(
                RelationType.AFFILIATED_WITH, "jane", to, role, null, null, List.of("paper"));
    }
}
