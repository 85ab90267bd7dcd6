package eu.atmpatlas.backend.statement;

import eu.atmpatlas.graph.entity.ValueDetail;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code ConceptDetail} of the schema.
 *
 * @param sources of the statements that agree
 */
record ConceptDetail(Concept concept, ValueDetail value, List<Source> sources) {

    public boolean asserted() {
        return value.asserted();
    }

    public boolean contradicted() {
        return value.contradicted();
    }

    public @Nullable LocalDate statusOn() {
        return detail().statusOn();
    }

    public @Nullable String grade() {
        return detail().grade();
    }

    public @Nullable String batchScale() {
        return detail().batchScale();
    }

    public @Nullable Boolean openToThirdParties() {
        return detail().openToThirdParties();
    }

    public @Nullable LocalDate statedOn() {
        return value.statedOn();
    }

    StatementDetail detail() {
        return value.detail();
    }
}
