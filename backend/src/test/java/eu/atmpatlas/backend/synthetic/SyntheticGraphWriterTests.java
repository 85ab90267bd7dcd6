package eu.atmpatlas.backend.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Synthetic graphs in a real database. */
@GraphTest
class SyntheticGraphWriterTests {

    private final ImportFixture imports;
    private final SyntheticGraphWriter generator;

    SyntheticGraphWriterTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
        this.generator =
                new SyntheticGraphWriter(
                        imports.importer,
                        ImportFixture.DEFAULT_LIMITS,
                        imports.entities,
                        imports.sources,
                        imports.writeService);
    }

    @Test
    void aGraphIsMadeOnceAndNeverMixedWithRealRecords() {
        assertThat(generator.run(40, 42, ImportFixture.SEED)).isGreaterThan(100);
        assertThat(imports.entities.counts().of(EntityKind.SITE)).isEqualTo(40);
        assertThat(generator.run(40, 42, ImportFixture.SEED)).as("again").isZero();

        putRealRecord();

        assertThatThrownBy(() -> generator.run(40, 42, ImportFixture.SEED))
                .hasMessageContaining("the graph has real records");
    }

    private void putRealRecord() {
        var realData =
                EntityDraft.builder(EntityKind.SITE, "a-real-site", "A real site")
                        .sources(List.of("src-atmp-atlas-vocabularies"))
                        .build();
        imports.writeService.apply(
                List.of(new Write.PutEntity(realData, false)),
                new Provenance("tests", null, Provenance.Method.EDIT));
    }
}
