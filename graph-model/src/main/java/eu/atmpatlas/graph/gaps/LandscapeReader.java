package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the records that figures are computed from, all of them or those that changed. */
final class LandscapeReader {

    private final Entities entities;
    private final Relations relations;
    private final Sources sources;

    LandscapeReader(Entities entities, Relations relations, Sources sources) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
    }

    /** All, as it is now; nothing in it is older than the change with this number. */
    Landscape all(long seq) {
        Instant now = Instant.now();
        var sites = new ArrayList<SiteFacts>();
        var actors = new ArrayList<ActorFacts>();
        for (EntityKind kind : EntityKind.values()) {
            entities.forEach(kind, record -> keep(record, sites, actors));
        }
        var ties = new ArrayList<Relation>();
        relations.forEach(ties::add);
        return new Landscape(seq, now, sites, actors, ties, onTheWeb(sites));
    }

    /** An earlier one with some records and their ties read again. */
    Landscape again(Landscape before, long seq, Set<String> touched) {
        Instant now = Instant.now();
        var sites = new HashMap<String, SiteFacts>();
        before.sites().forEach(site -> sites.put(site.id(), site));
        var actors = new HashMap<String, ActorFacts>();
        before.actors().forEach(actor -> actors.put(actor.id(), actor));
        sites.keySet().removeAll(touched);
        actors.keySet().removeAll(touched);
        var newSites = new ArrayList<SiteFacts>();
        var newActors = new ArrayList<ActorFacts>();
        Map<String, Entity> read = entities.byIds(touched);
        read.values().forEach(record -> keep(record, newSites, newActors));
        newSites.forEach(site -> sites.put(site.id(), site));
        newActors.forEach(actor -> actors.put(actor.id(), actor));
        // The id of a merged record leads to the one that took its ties over.
        var ends = new TreeSet<>(touched);
        read.values().forEach(record -> ends.add(record.id()));
        var ties = new HashMap<String, Relation>();
        before.ties().stream()
                .filter(tie -> !ends.contains(tie.from()) && !ends.contains(tie.to()))
                .forEach(tie -> ties.put(tie.id(), tie));
        relations
                .all(ends, EnumSet.allOf(RelationType.class), Direction.BOTH)
                .values()
                .forEach(some -> some.forEach(tie -> ties.put(tie.id(), tie)));
        return new Landscape(
                seq, now, sites.values(), actors.values(), ties.values(), onTheWeb(sites.values()));
    }

    private static void keep(Entity record, List<SiteFacts> sites, List<ActorFacts> actors) {
        if (record.kind() == EntityKind.SITE) {
            sites.add(site(record));
        } else {
            actors.add(actor(record));
        }
    }

    private static SiteFacts site(Entity record) {
        Location location = record.stated().location();
        return new SiteFacts(
                record.id(),
                record.name(),
                first(record, "country"),
                first(record, "region"),
                location == null ? null : location.point(),
                codes(
                        record,
                        Map.of(
                                "status", Schemes.STATUS,
                                "siteTypes", Schemes.SITE_TYPE,
                                "atmpClasses", Schemes.CLASS,
                                "productTypes", Schemes.PRODUCT_TYPE,
                                "capabilities", Schemes.CAPABILITY)),
                record.value("cleanroomArea") instanceof Number area ? area.doubleValue() : null,
                record.authorisations(),
                record.stated().sources(),
                record.stated().lastVerified(),
                record.completeness(),
                true);
    }

    private static ActorFacts actor(Entity record) {
        return new ActorFacts(
                record.id(),
                record.kind(),
                record.name(),
                first(record, "country"),
                first(record, "region"),
                record.kind() == EntityKind.PRODUCT
                        ? codes(
                                record,
                                Map.of(
                                        "atmpClass", Schemes.CLASS,
                                        "productType", Schemes.PRODUCT_TYPE,
                                        "status", Schemes.PRODUCT_STATUS))
                        : codes(record, Map.of("bottlenecks", Schemes.BOTTLENECK)),
                number(record, "startYear"),
                number(record, "endYear"),
                record.value("budgetEur") instanceof Number budget ? budget.doubleValue() : null);
    }

    private static @Nullable Integer number(Entity record, String field) {
        return record.value(field) instanceof Number number ? number.intValue() : null;
    }

    private static @Nullable String first(Entity record, String field) {
        List<String> stated = record.stated().codes(field);
        return stated.isEmpty() ? null : stated.getFirst();
    }

    private static Map<String, List<String>> codes(Entity record, Map<String, String> schemes) {
        var codes = new HashMap<String, List<String>>();
        schemes.forEach((field, scheme) -> {
            List<String> stated = record.stated().codes(field);
            if (!stated.isEmpty()) {
                codes.put(scheme, stated);
            }
        });
        return codes;
    }

    private Set<String> onTheWeb(Collection<SiteFacts> sites) {
        Set<String> named =
                sites.stream().flatMap(site -> site.sources().stream()).collect(Collectors.toSet());
        var found = new HashSet<String>();
        for (Source source : sources.findAllByIdIn(named)) {
            if (source.url() != null) {
                found.add(source.id());
            }
        }
        return found;
    }
}
