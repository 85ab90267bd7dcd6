package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a filter as GraphQL's inputs and JSON have it: {@code {"country": {"any": ["NL"]}}}. What
 * GraphQL has checked already is checked all the same, since JSON comes from addresses too.
 */
public final class FilterReader {

    private static final String FILTER = "filter";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private FilterReader() {}

    /**
     * The query that a filter asks for.
     *
     * @param filter null asks for all
     * @throws BadInputException naming the field that cannot be used
     */
    public static SearchQuery read(EntityKind kind, @Nullable Map<String, ?> filter) {
        SearchQuery query = SearchQuery.of(kind);
        if (filter == null) {
            return query;
        }
        for (Map.Entry<String, ?> field : filter.entrySet()) {
            if (field.getValue() != null) {
                query = with(query, field.getKey(), field.getValue());
            }
        }
        return query;
    }

    /**
     * Reads a filter as JSON, as addresses have it.
     *
     * @param json null or blank is an empty filter
     * @throws BadInputException if it is no JSON object
     */
    public static Map<String, Object> fields(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, Object> fields = JsonMapper.shared().readValue(json, OBJECT);
            if (fields == null) {
                throw new BadInputException(FILTER, "must be a JSON object");
            }
            return fields;
        } catch (JacksonException malformed) {
            throw new BadInputException(
                    FILTER, "must be a JSON object: " + malformed.getOriginalMessage());
        }
    }

    private static SearchQuery with(SearchQuery query, String field, Object value) {
        String path = FILTER + "." + field;
        Optional<FacetDefinition> facet =
                Facets.of(query.kind()).stream()
                        .filter(each -> each.argument().equals(field))
                        .findFirst();
        if (facet.isPresent()) {
            return query.with(facet.get().name(), clause(path, object(path, value)));
        }
        KindMapping mapping = KindMapping.of(query.kind());
        boolean located = mapping.accepts(FilterField.PLACE);
        if (field.equals("near") && located) {
            Map<?, ?> circle = object(path, value);
            return query.near(
                    Near.of(
                            number(path, circle, "lat"),
                            number(path, circle, "lon"),
                            number(path, circle, "km")));
        }
        if (field.equals("within") && located) {
            Map<?, ?> box = object(path, value);
            return query.within(
                    SearchQuery.box(
                            number(path, box, "south"),
                            number(path, box, "west"),
                            number(path, box, "north"),
                            number(path, box, "east")));
        }
        if (field.equals("text") && mapping.accepts(FilterField.TEXT)) {
            return query.withText(text(path, value));
        }
        if (field.equals("operator") && mapping.accepts(FilterField.OPERATOR)) {
            return query.operatedBy(texts(path, value));
        }
        throw new BadInputException(
                path, "is not a field of the filter of %ss".formatted(query.kind().path()));
    }

    private static FacetClause clause(String path, Map<?, ?> input) {
        for (Object part : input.keySet()) {
            if (!List.of("any", "all", "none", "known").contains(part)) {
                throw new BadInputException(
                        path + "." + part, "is none of any, all, none and known");
            }
        }
        Object known = input.get("known");
        if (known != null && !(known instanceof Boolean)) {
            throw new BadInputException(path + ".known", "must be true or false");
        }
        return new FacetClause(
                texts(path + ".any", input.get("any")),
                texts(path + ".all", input.get("all")),
                texts(path + ".none", input.get("none")),
                (Boolean) known);
    }

    private static Map<?, ?> object(String path, Object value) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new BadInputException(path, "must be an object");
    }

    private static double number(String path, Map<?, ?> object, String field) {
        if (object.get(field) instanceof Number number) {
            return number.doubleValue();
        }
        throw new BadInputException(path + "." + field, "must be a number");
    }

    private static String text(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new BadInputException(path, "must be text");
    }

    private static List<String> texts(String path, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> values)) {
            throw new BadInputException(path, "must be a list of codes");
        }
        var texts = new ArrayList<String>();
        values.forEach(each -> texts.add(text(path, each)));
        return texts;
    }
}
