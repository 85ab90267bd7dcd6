package eu.atmpatlas.graph.gaps;

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
    private final Map<String, ActorFacts> actors;
    private final List<Relation> ties;
    private final Map<String, List<Relation>> tiesOf;
    private final Set<String> onTheWeb;

    /**
     * Puts records and ties together; ties to records that are not among them are left out.
     *
     * @param seq the change up to which, at least, this was read
     * @param onTheWeb ids of the sources that have an address
     */
    public Landscape(
            long seq,
            Instant readAt,
            Collection<SiteFacts> sites,
            Collection<ActorFacts> actors,
            Collection<Relation> ties,
            Set<String> onTheWeb) {
        this.seq = seq;
        this.readAt = readAt;
        var byId = new TreeMap<String, SiteFacts>();
        sites.forEach(site -> byId.put(site.id(), site));
        this.sites = Collections.unmodifiableMap(byId);
        var actorsById = new TreeMap<String, ActorFacts>();
        actors.forEach(actor -> actorsById.put(actor.id(), actor));
        this.actors = Collections.unmodifiableMap(actorsById);
        this.ties = ties.stream().filter(tie -> has(tie.from()) && has(tie.to())).toList();
        this.tiesOf = new HashMap<>();
        for (Relation tie : this.ties) {
            tiesOf.computeIfAbsent(tie.from(), any -> new ArrayList<>()).add(tie);
            if (!tie.to().equals(tie.from())) {
                tiesOf.computeIfAbsent(tie.to(), any -> new ArrayList<>()).add(tie);
            }
        }
        this.onTheWeb = Set.copyOf(onTheWeb);
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
    public Collection<ActorFacts> actors() {
        return actors.values();
    }

    /** The record with this id that is no site, or null. */
    public @Nullable ActorFacts actor(String id) {
        return actors.get(id);
    }

    /** Name of a record. */
    public String name(String id) {
        SiteFacts site = sites.get(id);
        ActorFacts actor = actors.get(id);
        return site != null ? site.name() : actor != null ? actor.name() : id;
    }

    /** Country of a record, where it is known. */
    public @Nullable String country(String id) {
        SiteFacts site = sites.get(id);
        ActorFacts actor = actors.get(id);
        return site != null ? site.country() : actor != null ? actor.country() : null;
    }

    /** NUTS region of a record, where it is known. */
    public @Nullable String region(String id) {
        SiteFacts site = sites.get(id);
        ActorFacts actor = actors.get(id);
        return site != null ? site.region() : actor != null ? actor.region() : null;
    }

    List<Relation> ties() {
        return ties;
    }

    /** Ties of some types at a record that hold on a day; a start or end not known holds. */
    public Stream<Relation> ties(String id, LocalDate asOf, RelationType... types) {
        Set<RelationType> wanted = Set.of(types);
        return tiesOf.getOrDefault(id, List.of()).stream()
                .filter(tie -> wanted.contains(tie.type()) && holds(tie, asOf));
    }

    static boolean holds(Relation tie, LocalDate asOf) {
        return (tie.validFrom() == null || !tie.validFrom().isAfter(asOf))
                && (tie.validTo() == null || !tie.validTo().isBefore(asOf));
    }

    /** Ids of the institutions that run a site. */
    Set<String> operators(String site, LocalDate asOf) {
        var operators = new TreeSet<String>();
        ties(site, asOf, RelationType.OPERATES).forEach(tie -> operators.add(tie.from()));
        return operators;
    }

    /** Whether a source may be looked up by anybody. */
    boolean isOnTheWeb(String source) {
        return onTheWeb.contains(source);
    }

    /** The same with some sites changed or added; nothing else is touched. */
    public Landscape with(Collection<SiteFacts> changed) {
        var all = new HashMap<>(sites);
        changed.forEach(site -> all.put(site.id(), site));
        return new Landscape(seq, readAt, all.values(), actors.values(), ties, onTheWeb);
    }

    private boolean has(String id) {
        return sites.containsKey(id) || actors.containsKey(id);
    }
}
