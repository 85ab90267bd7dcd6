package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes puts as canonical JSON, which the change log stores in {@code before} and {@code after}:
 * the keys are sorted, so equal states have equal texts.
 */
public final class WriteJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(
                                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                    .build();

    private WriteJson() {}

    /** Returns the put as canonical JSON. */
    public static String json(Write put) {
        return JSON.writeValueAsString(put);
    }

    /**
     * Returns the put that a change log entry describes, so that it can be repeated or reverted.
     *
     * @throws IllegalArgumentException if the text is not the payload of such a subject
     */
    public static Write read(eu.atmpatlas.graph.change.Change.Subject subject, String json) {
        Class<? extends Write> type =
                switch (subject) {
                    case ENTITY -> Write.PutEntity.class;
                    case RELATION -> Write.PutRelation.class;
                    case AUTHORISATION -> Write.PutAuthorisation.class;
                    case WORK_PACKAGE -> Write.PutWorkPackage.class;
                    case SOURCE -> Write.PutSource.class;
                    case CONCEPT -> Write.PutConcept.class;
                    case VOCABULARY -> Write.PutVocabulary.class;
                    case MARKET_STATUS, DESIGNATION, INSPECTION, ROUTE_STEP, EXTERNAL_COUNT ->
                            Write.PutPart.class;
                };
        Write read;
        try {
            read = JSON.readValue(json, type);
        } catch (tools.jackson.core.JacksonException malformed) {
            throw new IllegalArgumentException("not a " + subject + ": " + json, malformed);
        }
        return read instanceof Write.PutEntity put
                ? new Write.PutEntity(typed(put.entity()), put.synthetic())
                : read;
    }

    /**
     * Restores the Java types: JSON has no dates, and does not separate integers from other
     * numbers.
     */
    private static EntityDraft typed(EntityDraft draft) {
        Map<String, Object> values = new HashMap<>();
        draft.values()
                .forEach((name, value) ->
                        values.put(
                                name,
                                KindFields.of(draft.kind())
                                        .value(name)
                                        .map(field -> typed(field, value))
                                        .orElse(value)));
        return draft.toBuilder().values(values).build();
    }

    private static Object typed(ValueField field, Object value) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse(value.toString());
            case INTEGER -> ((Number) value).longValue();
            case DECIMAL -> ((Number) value).doubleValue();
            case TEXT, BOOLEAN, PERIOD, TIME, TIME_ZONE -> value;
        };
    }
}
