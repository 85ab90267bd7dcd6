package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.entity.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything about a record that the index contains.
 *
 * @param entity the record
 * @param operators of a site: the institutions that operate it on the index's day; otherwise none
 * @param related by facet of related records: those on the index's day
 */
public record IndexedRecord(
        Entity entity, List<Entity> operators, Map<String, List<Entity>> related) {

    /** The other records that state the codes of a facet, or whose ids are its codes. */
    public List<Entity> statedBy(FacetDefinition facet) {
        return facet.origin() instanceof Origin.RelatedRecords
                ? related.getOrDefault(facet.name(), List.of())
                : operators;
    }

    /** Other names of the record: aliases, and the plain fields that its kind names. */
    List<String> otherNames() {
        return otherNames(entity);
    }

    /** City, operators' and other related names: searchable, but not names of the record itself. */
    List<String> placeNames() {
        var names = new ArrayList<String>();
        var location = entity.stated().location();
        if (location != null && location.city() != null) {
            names.add(location.city());
        }
        for (Entity operator : operators) {
            names.add(operator.name());
            names.addAll(otherNames(operator));
        }
        names.addAll(values(entity, KindMapping.of(entity.kind()).relatedNames()));
        return names;
    }

    private static List<String> otherNames(Entity entity) {
        var names = new ArrayList<>(entity.stated().aliases());
        names.addAll(values(entity, KindMapping.of(entity.kind()).otherNames()));
        return names;
    }

    private static List<String> values(Entity entity, List<String> fields) {
        var values = new ArrayList<String>();
        for (String field : fields) {
            if (entity.value(field) instanceof String value) {
                values.add(value);
            }
        }
        return values;
    }
}
