package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.Test;

/** Import of the seed data into an empty graph. */
@GraphTest
class SeedImportTests {

    private final ImportFixture imports;

    SeedImportTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
    }

    @Test
    void comesInWholeAndASecondTimeChangesNothing() {
        var request = new ImportRequest(ImportFixture.SEED, null, false, "seed");

        ImportReport dry =
                imports.importer.run(new ImportRequest(ImportFixture.SEED, null, true, "seed"));
        assertThat(dry.problems()).isEmpty();
        assertThat(imports.log.head()).as("a dry run writes nothing").isZero();

        ImportReport first = imports.importer.run(request);
        assertThat(first.problems()).isEmpty();
        assertThat(first.accepted()).isTrue();
        assertThat(first.files()).allSatisfy(file -> assertThat(file.unmapped()).isEmpty());
        assertThat(first.rows()).isEqualTo(dry.rows()).isGreaterThan(4_000);
        assertThat(imports.entities.counts().of(EntityKind.SITE)).isGreaterThan(280);

        ImportReport second = imports.importer.run(request);
        assertThat(second.accepted()).isTrue();
        assertThat(second.changed()).isZero();
    }
}
