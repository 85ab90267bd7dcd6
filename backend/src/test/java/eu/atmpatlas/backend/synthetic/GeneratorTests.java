package eu.atmpatlas.backend.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.Imports;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.Write;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Made-up graphs in a real database. */
@GraphTest
class GeneratorTests {

    private final Imports imports;
    private final Generator generator;

    GeneratorTests(Graph graph) {
        this.imports = new Imports(graph, Imports.USUAL);
        this.generator =
                new Generator(
                        imports.importer,
                        Imports.USUAL,
                        imports.entities,
                        imports.sources,
                        imports.door);
    }

    @Test
    void aGraphIsMadeOnceAndNeverMixedWithRealRecords() {
        assertThat(generator.run(40, 42, Imports.SEED)).isGreaterThan(100);
        assertThat(imports.entities.counts().of(EntityKind.SITE)).isEqualTo(40);
        assertThat(generator.run(40, 42, Imports.SEED)).as("again").isZero();

        putRealRecord();

        assertThatThrownBy(() -> generator.run(40, 42, Imports.SEED))
                .hasMessageContaining("there are real records in the graph");
    }

    private void putRealRecord() {
        var real =
                new EntityDraft(
                        EntityKind.SITE,
                        "a-real-site",
                        "A real site",
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of("src-atmp-atlas-vocabularies"),
                        null,
                        null,
                        Map.of(),
                        Map.of());
        imports.door.apply(
                List.of(new Write.PutEntity(real, false)),
                new Provenance("tests", null, Provenance.Method.EDIT));
    }
}
