package eu.atmpatlas.backend.curation;

import eu.atmpatlas.graph.curation.FieldChange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** {@code FieldChangeInput} of the schema; a field that the client leaves out is null. */
record FieldChangeInput(
        String field,
        List<String> values,
        @Nullable Boolean asserted,
        @Nullable String source,
        @Nullable LocalDate statedOn,
        @Nullable String note) {

    static List<FieldChange> changes(@Nullable List<FieldChangeInput> inputs) {
        return inputs == null ? List.of() : inputs.stream().map(FieldChangeInput::change).toList();
    }

    private FieldChange change() {
        return new FieldChange(
                field, values, !Boolean.FALSE.equals(asserted), source, statedOn, note);
    }
}
