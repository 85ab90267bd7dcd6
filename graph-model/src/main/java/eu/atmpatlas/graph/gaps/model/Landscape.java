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

/** All that figures are computed from, at one place of the change log; immutable. */
public final class Landscape {

    private final long seq;
    private final Instant readAt;
    private final Map<String, SiteFacts> sites;
    private final Map<String, StakeholderFacts> stakeholders;
    private final List<Relation> relations;
    private final Map<String, List<Relation>> relationsOf;
    private final Set<String> sourcesWithUrl;

    /**
     * Puts records and ties together; ties to records that are not among them are left out.
     *
     * @param seq the change up to which, at least, this was read
     * @param sourcesWithUrl ids of the sources that have an address
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
        sites.forEach(site -> byId.put(site.id(), site));
        this.sites = Collections.unmodifiableMap(byId);
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

    /** The change up to which, at least, this was read. */
    public long seq() {
        return seq;
    }

    /** When it was read. */
    public Instant readAt() {
        return readAt;
    }

    /** All sites in the order of ids. */
    public Collection<SiteFacts> sites() {
        return sites.values();
    }

    /** The site with this id, or null. */
    public @Nullable SiteFacts site(String id) {
        return sites.get(id);
    }

    /** All other records in the order of ids. */
    public Collection<StakeholderFacts> stakeholders() {
        return stakeholders.values();
    }

    /** The record with this id that is no site, or null. */
    public @Nullable StakeholderFacts stakeholder(String id) {
        return stakeholders.get(id);
    }

    /** Name of a record. */
    public String name(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.name() : stakeholder != null ? stakeholder.name() : id;
    }

    /** Country of a record, where it is known. */
    public @Nullable String country(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.country() : stakeholder != null ? stakeholder.country() : null;
    }

    /** NUTS region of a record, where it is known. */
    public @Nullable String nuts(String id) {
        SiteFacts site = sites.get(id);
        StakeholderFacts stakeholder = stakeholders.get(id);
        return site != null ? site.nuts() : stakeholder != null ? stakeholder.nuts() : null;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** Ties of some types at a record that are valid on a day. */
    public Stream<Relation> relations(String id, LocalDate asOf, RelationType... types) {
        Set<RelationType> wanted = Set.of(types);
        return relationsOf.getOrDefault(id, List.of()).stream()
                .filter(relation -> wanted.contains(relation.type()) && relation.isValidOn(asOf));
    }

    /** Ids of the institutions that run a site. */
    public Set<String> operators(String site, LocalDate asOf) {
        var operators = new TreeSet<String>();
        relations(site, asOf, RelationType.OPERATES)
                .forEach(relation -> operators.add(relation.from()));
        return operators;
    }

    /** Whether a source may be looked up by anybody. */
    public boolean hasUrl(String source) {
        return sourcesWithUrl.contains(source);
    }

    /** The same with some sites changed or added; nothing else is touched. */
    public Landscape with(Collection<SiteFacts> changed) {
        var all = new HashMap<>(sites);
        changed.forEach(site -> all.put(site.id(), site));
        return new Landscape(
                seq, readAt, all.values(), stakeholders.values(), relations, sourcesWithUrl);
    }

    private boolean has(String id) {
        return sites.containsKey(id) || stakeholders.containsKey(id);
    }
}
