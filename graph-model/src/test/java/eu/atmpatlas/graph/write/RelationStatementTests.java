package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Relations as statements: yes and no, with days; a no never counts as a relation. */
@GraphTest
class RelationStatementTests extends WriteServiceFixture {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    RelationStatementTests(Graph graph) {
        super(graph);
    }

    @BeforeEach
    void aRegister() {
        put(
                new Write.PutSource(
                        new Source(
                                "register",
                                "A register",
                                "https://www.ema.europa.eu/list",
                                null,
                                null,
                                null)));
    }

    @Test
    void aRelationIsReadBackWithAllItsParts() {
        var stated =
                new RelationStatement(
                        true, DAY, DAY.plusDays(1), Method.OWNER, "the owner", "by letter", true);
        put(operates("paper", stated));
        put(operates("paper", stated));

        Relation read = relations("umc").getFirst();
        assertThat(read.statement()).isEqualTo(stated);
        assertThat(log.after(log.head() - 1, 1))
                .as("the second put changed nothing")
                .extracting(Change::operation)
                .containsExactly(Change.Operation.UPDATED);
        assertThat(Write.PutRelation.of(read)).isEqualTo(operates("paper", stated));
    }

    @Test
    void aStrongerNoOutweighsARelationAndBothStay() {
        long before = log.head();
        put(operates("register", no(DAY)));

        assertThat(counted()).isZero();
        assertThat(stated()).containsExactlyInAnyOrder("yes, not shown", "no, shown");
        List<Change> changes = log.after(before, 10);
        assertThat(changes).hasSize(2).allMatch(change -> change.touches().contains("umc"));
        assertThat(changes.getLast().after()).contains("\"shown\":false");
    }

    @Test
    void aWeakerNoStaysAndDoesNotCount() {
        put(operates("register", yes(DAY)));
        put(operates("paper", no(DAY.plusYears(1))));

        assertThat(counted()).isEqualTo(1);
        assertThat(stated()).containsExactly("no, not shown");
    }

    @Test
    void ofEqualSourcesTheLaterDayCountsAndWithEqualDaysTheRelation() {
        put(operates("paper", yes(DAY)));
        put(operates("paper", no(DAY)));
        assertThat(counted()).isEqualTo(1);
        put(operates("paper", no(DAY.plusDays(1))));
        assertThat(counted()).isZero();
        put(operates("paper", yes(DAY.plusDays(1))));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aRelationCountsAgainWhenTheNoIsRemoved() {
        var denial = operates("register", no(DAY));
        put(denial);
        put(new Write.RemoveRelation(WriteSubjects.relationId(denial)));

        assertThat(counted()).isEqualTo(1);
        assertThat(stated()).isEmpty();
    }

    @Test
    void aNoThatEndsBeforeTheRelationDoesNotOutweighIt() {
        put(
                new Write.PutRelation(
                        RelationType.OPERATES,
                        "umc",
                        "site-umc",
                        null,
                        null,
                        DAY,
                        List.of("register"),
                        no(DAY)));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aNoAloneIsInNoListOfRelations() {
        put(
                entity(EntityKind.INSTITUTION, "other", Map.of()),
                relation("other", RelationType.OPERATES, "site-umc").with(no(null)));

        assertThat(relations("other")).isEmpty();
        assertThat(relations("site-umc")).extracting(Relation::from).containsExactly("umc");
        assertThat(relations.notCounting(List.of("other", "umc")))
                .containsOnlyKeys("other")
                .hasEntrySatisfying("other", found -> assertThat(found).hasSize(1));
    }

    @Test
    void aNoMovesWithAMergedRecord() {
        put(entity(EntityKind.SITE, "site-new", Map.of()), operates("register", no(DAY)));
        put(new Write.MergeEntity("site-umc", "site-new"));

        assertThat(counted()).isZero();
        assertThat(relations.notCounting(List.of("site-new")).get("site-new")).hasSize(2);
    }

    @Test
    void aNoMayLeadBackWhereARelationMayNot() {
        put(
                entity(EntityKind.INSTITUTION, "part", Map.of()),
                relation("part", RelationType.PART_OF, "umc"));
        put(relation("umc", RelationType.PART_OF, "part").with(no(null)));
        assertThat(relations("part")).hasSize(1);
    }

    @Test
    void aPlainRelationIsLoggedAsByEarlierVersions() {
        var plain = relation("umc", RelationType.OPERATES, "site-umc");
        assertThat(WriteJson.json(plain.with(RelationStatement.PLAIN)))
                .isEqualTo(WriteJson.json(plain))
                .doesNotContain("statement");
        assertThat(WriteJson.read(Change.Subject.RELATION, WriteJson.json(plain))).isEqualTo(plain);
    }

    @Test
    void daysInTheFutureAreRefused() {
        List<Violation> violations =
                violations(
                        operates("paper", yes(LocalDate.of(2999, 1, 1))),
                        operates("paper", no(LocalDate.of(2999, 1, 1))));
        assertThat(violations).extracting(Violation::field).containsExactly("statedOn", "statedOn");
    }

    @Test
    void aNoWithoutARoleDeniesEveryRole() {
        put(supplies("vectors", yes(DAY)), supplies("plasmids", yes(DAY)));
        assertThat(counted()).isEqualTo(3);

        var denial = supplies(null, no(DAY.plusDays(1)));
        put(denial);
        assertThat(counted()).as("only the site's operator is left").isEqualTo(1);
        assertThat(stated())
                .containsExactlyInAnyOrder("yes, not shown", "yes, not shown", "no, shown");

        put(supplies("cells", yes(DAY)));
        assertThat(counted()).as("a role that is entered later is denied too").isEqualTo(1);
        put(supplies("plasmids", yes(DAY.plusDays(2))));
        assertThat(counted()).as("a later yes of one role counts").isEqualTo(2);
        assertThat(stated())
                .containsExactlyInAnyOrder("yes, not shown", "yes, not shown", "no, shown");

        put(new Write.RemoveRelation(WriteSubjects.relationId(denial)));
        assertThat(counted()).isEqualTo(4);
        assertThat(stated()).isEmpty();
    }

    @Test
    void sourcesContradictEachOtherOnlyWhereAYesAndANoAreOnRecord() {
        put(
                entity(EntityKind.INSTITUTION, "other", Map.of()),
                relation("other", RelationType.OPERATES, "site-umc").with(no(null)));
        assertThat(outweighed("other")).as("a no alone").isZero();
        put(operates("paper", no(null)));
        assertThat(outweighed("umc")).as("a weaker no").isEqualTo(1);
        put(operates("register", no(DAY)));
        assertThat(outweighed("umc")).as("a stronger no").isEqualTo(1);
    }

    private long outweighed(String record) {
        return relations.notCounting(List.of(record)).getOrDefault(record, List.of()).stream()
                .filter(relation -> relation.statement().outweighed())
                .count();
    }

    @Test
    void aNoOfOneRoleLeavesTheOthers() {
        put(supplies("vectors", yes(DAY)), supplies("plasmids", yes(DAY)));
        put(supplies("vectors", no(DAY.plusDays(1))));

        assertThat(counted()).isEqualTo(2);
        assertThat(stated()).containsExactlyInAnyOrder("yes, not shown", "no, shown");
    }

    @Test
    void aNoWithoutARoleDeniesBothWaysOfARelationWithoutDirection() {
        put(entity(EntityKind.INSTITUTION, "another", Map.of()));
        put(collaborates("umc", "another", "research", yes(DAY)));
        put(collaborates("another", "umc", null, no(DAY.plusDays(1))));

        assertThat(counted()).isEqualTo(1);
        assertThat(stated()).containsExactlyInAnyOrder("yes, not shown", "no, shown");
    }

    private static Write.PutRelation supplies(@Nullable String role, RelationStatement statement) {
        return between(RelationType.SUPPLIES, "umc", "site-umc", role, statement);
    }

    private static Write.PutRelation collaborates(
            String from, String to, @Nullable String role, RelationStatement statement) {
        return between(RelationType.COLLABORATES_WITH, from, to, role, statement);
    }

    private static Write.PutRelation between(
            RelationType type,
            String from,
            String to,
            @Nullable String role,
            RelationStatement statement) {
        return new Write.PutRelation(type, from, to, role, null, null, List.of("paper"), statement);
    }

    private void put(Write... writes) {
        writeService.apply(List.of(writes), PROVENANCE);
    }

    private long counted() {
        var query =
                new RelationQuery(
                        EnumSet.allOf(RelationType.class), RelationDirection.BOTH, 0, null, true);
        long total = relations.of(List.of("umc"), query).get("umc").total();
        assertThat(relations("umc")).hasSize((int) total);
        return total;
    }

    private List<String> stated() {
        return relations.notCounting(List.of("umc")).getOrDefault("umc", List.of()).stream()
                .map(Relation::statement)
                .map(statement ->
                        (statement.asserted() ? "yes, " : "no, ")
                                + (statement.shown() ? "shown" : "not shown"))
                .toList();
    }

    private static Write.PutRelation operates(String source, RelationStatement statement) {
        return new Write.PutRelation(
                RelationType.OPERATES,
                "umc",
                "site-umc",
                null,
                null,
                null,
                List.of(source),
                statement);
    }

    private static RelationStatement yes(@Nullable LocalDate day) {
        return new RelationStatement(true, day, null, Method.IMPORT, null, null, true);
    }

    private static RelationStatement no(@Nullable LocalDate day) {
        return new RelationStatement(false, day, null, Method.IMPORT, null, null, true);
    }
}
