package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All records and relations that figures are computed from, read at one position of the change log;
 * immutable. Figures on manufacturing must not count hospitals and banks, so the sites of other
 * roles stand apart, and their relations are left out.
 */
public final class Landscape {

    private final long seq;
    private final Instant readAt;
    private final Map<String, SiteFacts> sites;
    private final Map<String, SiteFacts> otherSites;
    private final Map<String, StakeholderFacts> stakeholders;
    private final List<Relation> relations;
    private final Map<String, List<Relation>> relationsOf;
    private final Set<String> sourcesWithUrl;

    /**
     * Combines records and relations. Drops relations whose ends are not among the records.
     *
     * @param seq number of the last change that this data is sure to contain
     * @param sourcesWithUrl ids of the sources that have a web address
     */
    public Landscape(
            long seq,
            Instant readAt,
            Collection<SiteFacts> sites,
            Collection<StakeholderFacts> stakeholders,
            Collection<Relation> relations,
            Set<String> sourcesWithUrl) {
        this.seq = seq;
        this.readAt = readAt;
        var byId = new TreeMap<String, SiteFacts>();
        sites.stream().filter(SiteFacts::isMaking).forEach(site -> byId.put(site.id(), site));
        this.sites = Collections.unmodifiableMap(byId);
        var others = new TreeMap<String, SiteFacts>();
        sites.stream()
                .filter(site -> !site.isMaking())
                .forEach(site -> others.put(site.id(), site));
        this.otherSites = Collections.unmodifiableMap(others);
        var stakeholdersById = new TreeMap<String, StakeholderFacts>();
        stakeholders.forEach(stakeholder -> stakeholdersById.put(stakeholder.id(), stakeholder));
        this.stakeholders = Collections.unmodifiableMap(stakeholdersById);
        this.relations =
                relations.stream()
                        .filter(relation -> has(relation.from()) && has(relation.to()))
                        .toList();
        this.relationsOf = new HashMap<>();
        for (Relation relation : this.relations) {
            relationsOf.computeIfAbsent(relation.from(), any -> new ArrayList<>()).add(relation);
            if (!relation.to().equals(relation.from())) {
                relationsOf.computeIfAbsent(relation.to(), any -> new ArrayList<>()).add(relation);
            }
        }
        this.sourcesWithUrl = Set.copyOf(sourcesWithUrl);
    }

    /** Returns the number of the last change that this data is sure to contain. */
    public long seq() {
        return seq;
    }

    /** Returns the time when the data was read. */
    public Instant readAt() {
        return readAt;
    }

    /** Returns the sites that figures on manufacturing count, ordered by id. */
    public Collection<SiteFacts> sites() {
        return sites.values();
    }

    /** Returns the sites of other roles (collection, treatment, banks), ordered by id. */
    public Collection<SiteFacts> otherSites() {
        return otherSites.values();
    }

    /** Returns the sites of all roles. */
    public Stream<SiteFacts> sitesOfAllRoles() {
        return Stream.concat(sites.values().stream(), otherSites.values().stream());
    }

    /** Returns the site of any role with this id, or null. */
    public @Nullable SiteFacts site(String id) {
        SiteFacts site = sites.get(id);
        return site != null ? site : otherSites.get(id);
    }

    /** Returns all records other than sites, ordered by id. */
    public Collection<StakeholderFacts> stakeholders() {
        return stakeholders.values();
    }

    /** Returns what lists and reports count, ordered by the ids of these. */
    public List<ExternalCount> externalCounts() {
        return stakeholders.values().stream()
                .flatMap(stakeholder -> stakeholder.externalCounts().stream())
                .toList();
    }

    /** Returns the record with this id, or null. Sites are not included. */
    public @Nullable StakeholderFacts stakeholder(String id) {
        return stakeholders.get(id);
    }

    /** Returns the name of a record. */
    public String name(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.name() : stakeholder != null ? stakeholder.name() : id;
    }

    /** Returns the country of a record, if known. */
    public @Nullable String country(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.country() : stakeholder != null ? stakeholder.country() : null;
    }

    /** Returns the NUTS region of a record, if known. */
    public @Nullable String nuts(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.nuts() : stakeholder != null ? stakeholder.nuts() : null;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** Returns the relations of a record that have one of the types and are valid on a day. */
    public Stream<Relation> relations(String id, LocalDate asOf, RelationType... types) {
        Set<RelationType> wanted = Set.of(types);
        return relationsOf.getOrDefault(id, List.of()).stream()
                .filter(relation -> wanted.contains(relation.type()) && relation.isValidOn(asOf));
    }

    /** Returns the ids of the institutions that operate a site. */
    public Set<String> operators(String site, LocalDate asOf) {
        var operators = new TreeSet<String>();
        relations(site, asOf, RelationType.OPERATES)
                .forEach(relation -> operators.add(relation.from()));
        return operators;
    }

    /** Returns whether a source has a web address where the public can read it. */
    public boolean hasUrl(String source) {
        return sourcesWithUrl.contains(source);
    }

    /** Returns a copy in which some sites are changed or added. */
    public Landscape with(Collection<SiteFacts> changed) {
        var all = new HashMap<>(sites);
        all.putAll(otherSites);
        changed.forEach(site -> all.put(site.id(), site));
        return new Landscape(
                seq, readAt, all.values(), stakeholders.values(), relations, sourcesWithUrl);
    }

    private boolean has(String id) {
        return sites.containsKey(id) || stakeholders.containsKey(id);
    }
}
