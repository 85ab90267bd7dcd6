package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Ids of records that were removed or merged. */
@GraphTest
class RetiredIdTests extends WriteServiceFixture {

    RetiredIdTests(Graph graph) {
        super(graph);
    }

    @Test
    void removingARecordRemovesItsRelationsAndRetiresItsId() {
        writeService.apply(
                List.of(
                        vocabulary("authorisation"),
                        concept("authorisation", "MIA", null),
                        new Write.PutAuthorisation(authorisation("site-umc"))),
                PROVENANCE);
        long head = log.head();
        writeService.apply(List.of(new Write.RemoveEntity("site-umc")), PROVENANCE);
        assertThat(entities.find("site-umc")).isEmpty();
        assertThat(relations("umc")).isEmpty();
        assertThat(log.after(head, 10))
                .extracting(Change::subject)
                .containsExactlyInAnyOrder(
                        Change.Subject.ENTITY,
                        Change.Subject.RELATION,
                        Change.Subject.AUTHORISATION);
        assertThat(violations(entity(SITE, "site-umc", Map.of())))
                .extracting(Violation::reason)
                .containsExactly(
                        "site-umc was the id of another record and is never assigned again");
    }

    @Test
    void theIdOfAMergedRecordRedirects() {
        writeService.apply(List.of(entity(INSTITUTION, "umc-2", Map.of())), PROVENANCE);
        writeService.apply(List.of(new Write.MergeEntity("umc", "umc-2")), PROVENANCE);
        Entity found = entities.find("umc").orElseThrow();
        assertThat(found.id()).isEqualTo("umc-2");
        assertThat(found.stated().aliases()).containsExactly("The umc");
        assertThat(relations("umc-2")).extracting(Relation::to).containsExactly("site-umc");
        writeService.apply(List.of(entity(INSTITUTION, "umc-3", Map.of())), PROVENANCE);
        writeService.apply(List.of(new Write.MergeEntity("umc-2", "umc-3")), PROVENANCE);
        assertThat(entities.find("umc").orElseThrow().id()).isEqualTo("umc-3");
    }

    @Test
    void anIdRetiredElsewhereIsNotReusedAndRedirects() {
        var retired =
                List.of(
                        new Write.RetireId("old-umc", INSTITUTION, "umc"),
                        new Write.RetireId("old-site", SITE, null));
        assertThat(writeService.apply(retired, PROVENANCE).changed()).isEqualTo(2);
        assertThat(writeService.apply(retired, PROVENANCE).changed()).as("repeated").isZero();
        assertThat(entities.find("old-umc").orElseThrow().id()).isEqualTo("umc");
        assertThat(entities.find("old-site")).isEmpty();
        assertThat(entities.retiredIds("", 10)).hasSize(2);
        assertThat(violations(entity(SITE, "old-site", Map.of())))
                .extracting(Violation::reason)
                .containsExactly(
                        "old-site was the id of another record and is never assigned again");
        assertThat(
                        violations(
                                new Write.RetireId("umc", INSTITUTION, null),
                                new Write.RetireId("old-site", SITE, "site-umc"),
                                new Write.RetireId("other", SITE, "umc")))
                .extracting(Violation::field)
                .containsExactly("id", "into", "into");
        writeService.apply(
                List.of(new Write.RemoveEntity("old-site")),
                new Provenance("test", null, Provenance.Method.REVERT));
        assertThat(entities.retiredIds("", 10)).hasSize(1);
    }

    @Test
    void aRevertDoesNotRetireIds() {
        writeService.apply(List.of(entity(SITE, "mistake", Map.of())), PROVENANCE);
        writeService.apply(
                List.of(new Write.RemoveEntity("mistake")),
                new Provenance("test", null, Provenance.Method.REVERT));
        writeService.apply(List.of(entity(SITE, "mistake", Map.of())), PROVENANCE);
        assertThat(entities.find("mistake")).isPresent();
    }

    private static Authorisation authorisation(String holder) {
        return new Authorisation(
                "mia-1",
                holder,
                "authorisation",
                "MIA",
                "NL/H 12/3456",
                null,
                null,
                null,
                Authorisation.State.VALID,
                null,
                List.of("paper"));
    }
}
