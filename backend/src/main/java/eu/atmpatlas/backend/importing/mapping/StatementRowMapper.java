package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.statement.Statement.Rank;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Maps rows of the table {@code statements}: what sources say about one field of a record. A row
 * says yes unless {@code asserted} is no; with {@code complete} it says that the field's list is
 * complete, and has no value.
 */
public final class StatementRowMapper implements RowMapper {

    private final GraphLookup graph;
    private final SourceCells sources;
    private final EnteredBy enteredBy;

    public StatementRowMapper(GraphLookup graph, EnteredBy enteredBy) {
        this.graph = graph;
        this.enteredBy = enteredBy;
        this.sources = new SourceCells(graph);
    }

    @Override
    public List<RowWrite> map(List<CsvRow> rows) {
        var rowWrites = new ArrayList<>(sources.missingSources(rows));
        for (CsvRow row : rows) {
            String record = row.required("record");
            Statement statement = statement(row);
            if (record != null && statement != null) {
                rowWrites.add(
                        RowWrite.ofRow(
                                new Write.PutStatements(record, List.of(enteredBy.of(statement))),
                                row));
            }
        }
        return rowWrites;
    }

    private @Nullable Statement statement(CsvRow row) {
        String field = row.required("field");
        // Read the whole row anyway, to report the errors of all cells at once.
        Boolean asserted = row.bool("asserted");
        Boolean complete = row.bool("complete");
        StatementDetail detail = detail(row);
        Rank rank = row.enumValue(Rank.class, "rank");
        Method method = row.enumValue(Method.class, "method");
        var statedOn = row.date("statedOn");
        var retrievedOn = row.date("retrievedOn");
        var validFrom = row.date("validFrom");
        var validTo = row.date("validTo");
        if (field == null) {
            return null;
        }
        Claim claim =
                Boolean.TRUE.equals(complete)
                        ? Claim.COMPLETE
                        : Boolean.FALSE.equals(asserted) ? Claim.NO : Claim.YES;
        String value = row.text("value");
        return Statement.about(field, claim, sources.ids(row))
                .value(value == null ? null : resolve(field, value))
                .detail(detail)
                .statedOn(statedOn)
                .retrievedOn(retrievedOn)
                .valid(validFrom, validTo)
                .entered(Objects.requireNonNullElse(method, Method.IMPORT), row.text("actor"))
                .rank(Objects.requireNonNullElse(rank, Rank.NORMAL))
                .note(row.text("note"))
                .build();
    }

    private StatementDetail detail(CsvRow row) {
        String status = row.text("status");
        return new StatementDetail(
                status == null ? null : graph.resolveCode("status", status),
                row.date("statusOn"),
                row.values("scales").stream()
                        .map(each -> graph.resolveCode("scale", each))
                        .toList(),
                row.text("grade"),
                row.text("batchScale"),
                row.values("productTypes").stream()
                        .map(each -> graph.resolveCode("product-type", each))
                        .toList(),
                row.bool("openToThirdParties"));
    }

    /** The code for a cell, in the first vocabulary of the field's that knows it. */
    private String resolve(String field, String value) {
        return KindFields.allConceptFields().stream()
                .filter(each -> each.name().equals(field))
                .map(ConceptField::scheme)
                .distinct()
                .map(scheme -> new Resolved(scheme, graph.resolveCode(scheme, value)))
                .filter(each -> graph.hasConcept(each.scheme(), each.code()))
                .map(Resolved::code)
                .findFirst()
                .orElse(value);
    }

    private record Resolved(String scheme, String code) {}
}
