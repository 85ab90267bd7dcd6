package eu.atmpatlas.backend.statement;

import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement as flat fields with the names of the GraphQL schema, for JSON: concepts as codes,
 * sources as ids, dates as text. Fields without a value are absent.
 */
public final class StatementFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private StatementFields() {}

    /** The fields of a statement about a record. */
    public static Map<String, Object> of(String record, Statement statement) {
        var result = new StatementFields();
        result.put("id", statement.id(record));
        result.put("field", statement.field());
        result.put("value", statement.value());
        result.put("asserted", statement.claim() != Claim.NO);
        result.put("complete", statement.claim() == Claim.COMPLETE);
        result.put("shown", statement.shown());
        result.put("statedOn", statement.statedOn());
        result.put("retrievedOn", statement.retrievedOn());
        result.put("validFrom", statement.validFrom());
        result.put("validTo", statement.validTo());
        result.put("method", statement.method());
        result.put("actor", statement.publicActor());
        result.put("rank", statement.rank());
        result.put("wholeRecord", statement.withRecord());
        result.put("note", statement.note());
        StatementDetail detail = statement.detail();
        if (detail != null) {
            result.put("status", detail.status());
            result.put("statusOn", detail.statusOn());
            result.put("scales", detail.scales());
            result.put("grade", detail.grade());
            result.put("batchScale", detail.batchScale());
            result.put("productTypes", detail.productTypes());
            result.put("openToThirdParties", detail.openToThirdParties());
        }
        result.put("sources", statement.sources());
        return result.fields;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            boolean text = value instanceof Enum<?> || value instanceof Temporal;
            fields.put(name, text ? value.toString() : value);
        }
    }
}
