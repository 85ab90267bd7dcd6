package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.testing.CompleteSample;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

@GraphTest
class PartWriteTests {

    private final WriteService writeService;
    private final GraphChangeLog log;
    private final Entities entities;

    PartWriteTests(Graph graph) {
        writeService =
                new WriteService(
                        graph, new Vocabularies(graph), new CommitSignal(), Clock.systemUTC());
        log = new GraphChangeLog(graph);
        entities = new Entities(graph);
    }

    @BeforeEach
    void writeTheSample(SharedDatabase database) {
        database.clear();
        writeService.apply(CompleteSample.writes(), PROVENANCE);
    }

    @Test
    void stepsComeInTheOrderOfTheirPositions() {
        Part sample = sample(PartType.ROUTE_STEP);
        for (int position : List.of(10, 2, 9)) {
            var values = new TreeMap<>(sample.values());
            values.put("position", Integer.toString(position));
            apply(
                    new Write.PutPart(
                            new Part(
                                    sample.type(),
                                    "step-" + position,
                                    "route-two",
                                    values,
                                    sample.sources())));
        }

        assertThat(entities.find("route-two").orElseThrow().parts(PartType.ROUTE_STEP))
                .extracting(Part::id)
                .containsExactly("step-2", "step-9", "step-10");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatWasWrittenAndLogsItOnce(PartType type) {
        Part part = sample(type);

        assertThat(entities.find(part.owner()).orElseThrow().parts(type)).containsExactly(part);
        long head = log.head();
        assertThat(apply(new Write.PutPart(part)).changed()).isZero();
        assertThat(log.after(0, (int) head))
                .filteredOn(change -> change.subject() == Change.Subject.of(type))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.operation()).isEqualTo(Change.Operation.CREATED);
                    assertThat(change.touches()).contains(part.owner());
                    assertThat(change.touches()).containsAll(part.references());
                    assertThat(WriteJson.read(change.subject(), String.valueOf(change.after())))
                            .isEqualTo(new Write.PutPart(part));
                });
    }

    @ParameterizedTest
    @EnumSource
    void refusesEachFieldOfAWrongForm(PartType type) {
        for (PartField field : type.definition().fields()) {
            String wrong =
                    switch (field.type()) {
                        case LINE -> "x".repeat(301);
                        case PARAGRAPH -> "x".repeat(4_001);
                        case INTEGER -> "-1";
                        case DATE -> "2025-02-30";
                        case PERIOD -> "2025-13";
                        case CODE -> "no such form";
                        case CONCEPT -> "NO_SUCH_CONCEPT";
                        case RECORD -> "expert-one";
                    };
            assertThat(violations(with(sample(type), field.name(), wrong)))
                    .as("%s: %s", field.name(), wrong)
                    .extracting(Violation::field)
                    .containsExactly(field.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void needsItsRecordItsSourceAndItsRequiredFields(PartType type) {
        Part part = sample(type);
        String owner = type.definition().ownerField();

        assertThat(violations(part.withOwner("nobody")))
                .extracting(Violation::field, Violation::reason)
                .containsExactly(tuple(owner, "there is no record nobody"));
        assertThat(violations(part.withOwner("expert-one")))
                .extracting(Violation::field, Violation::reason)
                .containsExactly(tuple(owner, "expert-one is a expert"));
        assertThat(violations(new Part(type, "other", part.owner(), part.values(), List.of())))
                .extracting(Violation::field)
                .containsExactly("sources");
        assertThat(violations(with(part, "colour", "red")))
                .extracting(Violation::field)
                .containsExactly("colour");
        for (PartField field : type.definition().fields()) {
            assertThat(violations(with(part, field.name(), null)))
                    .extracting(Violation::field)
                    .isEqualTo(field.required() ? List.of(field.name()) : List.of());
        }
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        Part part = sample(PartType.MARKET_STATUS);

        assertThat(violations(with(with(part, "validFrom", "2024-06-02"), "validTo", "2024-06-01")))
                .extracting(Violation::field)
                .containsExactly("validTo");
        assertThat(violations(with(with(part, "validFrom", "2024-06-02"), "validTo", "2024")))
                .as("the year may end later")
                .isEmpty();
    }

    @Test
    void removesAPartByItsIdAndRefusesToRemoveItTwice() {
        var removal = new Write.RemovePart(PartType.MARKET_STATUS, "part-one");

        assertThat(apply(removal).changed()).isEqualTo(1);
        assertThat(entities.find("product-one").orElseThrow().parts(PartType.MARKET_STATUS))
                .isEmpty();
        assertThatThrownBy(() -> apply(removal))
                .isInstanceOf(RefusedWritesException.class)
                .hasMessageContaining("there is no market status part-one");
    }

    @ParameterizedTest
    @EnumSource
    void goesWithItsRecordWhenThatIsRemovedOrMerged(PartType type) {
        Part part = sample(type);
        String other = part.owner().replace("-one", "-two");

        apply(new Write.MergeEntity(part.owner(), other));
        assertThat(entities.find(other).orElseThrow().parts(type))
                .extracting(Part::id)
                .containsExactly(part.id());

        apply(new Write.RemoveEntity(other));
        assertThat(log.after(0, 10_000))
                .filteredOn(change -> change.subject() == Change.Subject.of(type))
                .extracting(Change::operation)
                .containsExactly(
                        Change.Operation.CREATED,
                        Change.Operation.UPDATED,
                        Change.Operation.REMOVED);
    }

    @ParameterizedTest
    @EnumSource
    void followsTheRecordsThatItsFieldsNameWhenTheyAreMergedOrRemoved(PartType type) {
        for (PartField field : type.definition().fields(PartField.Type.RECORD)) {
            EntityKind kind = Objects.requireNonNull(field.kind());
            apply(new Write.MergeEntity(kind.path() + "-one", kind.path() + "-two"));
            assertThat(stored(type).value(field.name())).isEqualTo(kind.path() + "-two");

            apply(new Write.RemoveEntity(kind.path() + "-two"));
            assertThat(stored(type).value(field.name())).isNull();
        }
    }

    private static Part sample(PartType type) {
        EntityKind owner = Collections.min(type.definition().owners());
        return CompleteSample.part(type, "part-one", owner.path() + "-one");
    }

    private Part stored(PartType type) {
        return entities.find(sample(type).owner()).orElseThrow().parts(type).getFirst();
    }

    private WriteResult apply(Write write) {
        return writeService.apply(List.of(write), PROVENANCE);
    }

    private List<Violation> violations(Part part) {
        return writeService.check(List.of(new Write.PutPart(part)));
    }

    private static Part with(
            Part part, String field, @org.jspecify.annotations.Nullable String value) {
        var values = new TreeMap<>(part.values());
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return new Part(part.type(), part.id(), part.owner(), values, part.sources());
    }
}
