package eu.atmpatlas.graph.gaps.projection;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.gaps.model.ExternalCount;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.StatedNo;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.version.DataVersion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the records that figures are computed from: all, or only the changed ones. */
final class LandscapeReader {

    /** Vocabulary of each field of a site that figures need. */
    private static final Map<String, String> SCHEMES =
            Map.of(
                    "status", VocabularyIds.STATUS,
                    "siteTypes", VocabularyIds.SITE_TYPE,
                    "atmpClasses", VocabularyIds.CLASS,
                    "productTypes", VocabularyIds.PRODUCT_TYPE,
                    "capabilities", VocabularyIds.CAPABILITY);

    /** Figures about sites and collaboration leave out what is studied, published or offered. */
    private static final Set<RelationType> WITHOUT_KNOWLEDGE =
            Stream.of(RelationType.values())
                    .filter(type -> !type.isOfKnowledge())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelationType.class)));

    private final Entities entities;
    private final Relations relations;
    private final SourceRepository sources;

    LandscapeReader(Entities entities, Relations relations, SourceRepository sources) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
    }

    /** Reads the current landscape, which includes all changes up to this number. */
    Landscape readAll(long seq) {
        Instant now = Instant.now();
        var sites = new ArrayList<SiteFacts>();
        var stakeholders = new ArrayList<StakeholderFacts>();
        for (EntityKind kind : EntityKind.values()) {
            entities.forEach(kind, record -> addFacts(record, sites, stakeholders));
        }
        var allRelations = new ArrayList<Relation>();
        relations.forEach(relation -> {
            if (!relation.type().isOfKnowledge()) {
                allRelations.add(relation);
            }
        });
        return new Landscape(seq, now, sites, stakeholders, allRelations, sourcesWithUrl(sites));
    }

    /** Returns the landscape of an earlier version of the data. */
    static Landscape of(DataVersion version) {
        var sites = new ArrayList<SiteFacts>();
        var stakeholders = new ArrayList<StakeholderFacts>();
        version.records().values().forEach(record -> addFacts(record, sites, stakeholders));
        List<Relation> relations =
                version.relations().stream()
                        .filter(relation -> !relation.type().isOfKnowledge())
                        .toList();
        return new Landscape(
                version.seq(),
                version.at(),
                sites,
                stakeholders,
                relations,
                version.sourcesWithUrl());
    }

    /** Returns an earlier landscape with some records and their relations read again. */
    Landscape reread(Landscape before, long seq, Set<String> changedIds) {
        Instant now = Instant.now();
        var sites = new HashMap<String, SiteFacts>();
        before.sitesOfAllRoles().forEach(site -> sites.put(site.id(), site));
        var stakeholders = new HashMap<String, StakeholderFacts>();
        before.stakeholders()
                .forEach(stakeholder -> stakeholders.put(stakeholder.id(), stakeholder));
        sites.keySet().removeAll(changedIds);
        stakeholders.keySet().removeAll(changedIds);
        var newSites = new ArrayList<SiteFacts>();
        var newStakeholders = new ArrayList<StakeholderFacts>();
        Map<String, Entity> read = entities.byIds(changedIds);
        read.values().forEach(record -> addFacts(record, newSites, newStakeholders));
        newSites.forEach(site -> sites.put(site.id(), site));
        newStakeholders.forEach(stakeholder -> stakeholders.put(stakeholder.id(), stakeholder));
        // The id of a merged record finds the record that now has its relations.
        var ends = new TreeSet<>(changedIds);
        read.values().forEach(record -> ends.add(record.id()));
        var relationsById = new HashMap<String, Relation>();
        before.relations().stream()
                .filter(relation ->
                        !ends.contains(relation.from()) && !ends.contains(relation.to()))
                .forEach(relation -> relationsById.put(relation.id(), relation));
        relations
                .all(ends, WITHOUT_KNOWLEDGE, RelationDirection.BOTH)
                .values()
                .forEach(found ->
                        found.forEach(relation -> relationsById.put(relation.id(), relation)));
        return new Landscape(
                seq,
                now,
                sites.values(),
                stakeholders.values(),
                relationsById.values(),
                sourcesWithUrl(sites.values()));
    }

    private static void addFacts(
            Entity record, List<SiteFacts> sites, List<StakeholderFacts> stakeholders) {
        if (record.kind() == EntityKind.SITE) {
            sites.add(site(record));
        } else {
            stakeholders.add(stakeholder(record));
        }
    }

    private static StatedNo statedNo(Entity record) {
        if (record.stated().statements().isEmpty()) {
            return StatedNo.NONE;
        }
        var denied = new HashMap<String, Set<String>>();
        var complete = new HashSet<String>();
        SCHEMES.forEach((field, scheme) -> {
            FieldStatements statements = FieldStatements.of(record.stated(), field);
            denied.put(scheme, statements.denied());
            if (statements.complete()) {
                complete.add(scheme);
            }
        });
        return new StatedNo(denied, complete);
    }

    private static SiteFacts site(Entity record) {
        Location location = record.stated().location();
        return SiteFacts.builder(record.id(), record.name())
                .country(first(record, "country"))
                .nuts(first(record, "region"))
                .point(location == null ? null : location.point())
                .codes(siteCodes(record))
                .cleanroomArea(
                        record.value("cleanroomArea") instanceof Number squareMetres
                                ? squareMetres.doubleValue()
                                : null)
                .authorisations(record.authorisations())
                .sources(record.stated().sources())
                .lastVerified(record.stated().lastVerified())
                .completeness(record.completeness())
                .statedNo(statedNo(record))
                .build();
    }

    private static Map<String, List<String>> siteCodes(Entity record) {
        Map<String, List<String>> codes = codes(record, SCHEMES);
        codes.put(VocabularyIds.CHAIN_ROLE, ChainRoles.of(record.stated()::codes));
        return codes;
    }

    private static StakeholderFacts stakeholder(Entity record) {
        return StakeholderFacts.builder(record.kind(), record.id(), record.name())
                .country(first(record, "country"))
                .nuts(first(record, "region"))
                .codes(codes(record, schemes(record.kind())))
                .years(number(record, "startYear"), number(record, "endYear"))
                .budgetEur(
                        record.value("budgetEur") instanceof Number budget
                                ? budget.doubleValue()
                                : null)
                .externalCounts(
                        record.parts(PartType.EXTERNAL_COUNT).stream()
                                .flatMap(part -> externalCount(part).stream())
                                .toList())
                .build();
    }

    private static Optional<ExternalCount> externalCount(Part part) {
        String day = part.value("countedOn");
        return Period.parse(day == null ? "" : day)
                .map(period ->
                        new ExternalCount(
                                part.id(),
                                required(part, "country"),
                                part.value("capability"),
                                part.value("productType"),
                                required(part, "labelEn"),
                                part.value("labelNl"),
                                Integer.parseInt(required(part, "count")),
                                period.firstDay(),
                                part.sources()));
    }

    private static String required(Part part, String field) {
        return Objects.requireNonNull(part.value(field), field);
    }

    private static Map<String, String> schemes(EntityKind kind) {
        return switch (kind) {
            case PRODUCT ->
                    Map.of(
                            "atmpClass", VocabularyIds.CLASS,
                            "productType", VocabularyIds.PRODUCT_TYPE,
                            "status", VocabularyIds.PRODUCT_STATUS);
            case TRIAL -> Map.of("countries", VocabularyIds.COUNTRY);
            default -> Map.of("bottlenecks", VocabularyIds.BOTTLENECK);
        };
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

    private Set<String> sourcesWithUrl(Collection<SiteFacts> sites) {
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
