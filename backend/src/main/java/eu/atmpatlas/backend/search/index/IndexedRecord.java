package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.entity.Entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything about a record that the index contains.
 *
 * @param entity the record
 * @param operators of a site: the institutions that operate it on the index's day; otherwise none
 */
public record IndexedRecord(Entity entity, List<Entity> operators) {

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
