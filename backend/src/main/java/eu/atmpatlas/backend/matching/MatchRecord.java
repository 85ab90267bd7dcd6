package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.search.text.CityNames;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What is compared of a record.
 *
 * @param otherNames aliases and acronyms
 * @param countries codes of its countries and the groups that they are in; none if not known
 * @param cities all names of its city; none if not known
 * @param host of its website
 */
record MatchRecord(
        String id,
        EntityKind kind,
        String name,
        List<String> otherNames,
        List<String> countries,
        List<String> cities,
        @Nullable String host) {

    /**
     * @param countries codes of its countries and the groups that they are in
     */
    static MatchRecord of(Entity entity, List<String> countries, CityNames cityNames) {
        var names = new ArrayList<>(entity.stated().aliases());
        for (String field : KindMapping.of(entity.kind()).otherNames()) {
            if (entity.value(field) instanceof String name) {
                names.add(name);
            }
        }
        Location location = entity.stated().location();
        String city = location == null ? null : location.city();
        var cities = new ArrayList<String>();
        if (city != null) {
            cities.add(city);
            cities.addAll(cityNames.otherNames(city, entity.stated().codes("country")));
        }
        String website = entity.stated().website();
        return new MatchRecord(
                entity.id(),
                entity.kind(),
                entity.name(),
                names,
                countries,
                cities,
                website == null ? null : Website.host(website));
    }
}
