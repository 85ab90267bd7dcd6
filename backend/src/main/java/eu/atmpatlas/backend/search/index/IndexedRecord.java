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

    /** City and operators' names: searchable, but not names of the record itself. */
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
        return names;
    }

    private static List<String> otherNames(Entity entity) {
        var names = new ArrayList<>(entity.stated().aliases());
        for (String field : KindMapping.of(entity.kind()).otherNames()) {
            if (entity.value(field) instanceof String value) {
                names.add(value);
            }
        }
        return names;
    }
}
