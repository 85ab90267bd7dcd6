package eu.atmpatlas.graph.relation;

import static eu.atmpatlas.graph.kind.EntityKind.CONDITION;
import static eu.atmpatlas.graph.kind.EntityKind.EVENT;
import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.MATERIAL;
import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;
import static eu.atmpatlas.graph.kind.EntityKind.RESOURCE;
import static eu.atmpatlas.graph.kind.EntityKind.ROUTE;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.kind.EntityKind.TRIAL;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.EnumSet;
import java.util.Set;

/**
 * Type of a relation, with the kinds that it may connect. The name is the Neo4j relationship type.
 */
public enum RelationType {
    /** An institution operates a site. */
    OPERATES(Set.of(INSTITUTION), Set.of(SITE)),
    /** An institution belongs to an institution, or an initiative to an initiative. */
    PART_OF(Set.of(INSTITUTION, INITIATIVE), Set.of(INSTITUTION, INITIATIVE)),
    /** An institution or regulator takes part in an initiative. */
    MEMBER_OF(Set.of(INSTITUTION, REGULATOR), Set.of(INITIATIVE)),
    /** An institution leads an initiative. */
    COORDINATES(Set.of(INSTITUTION), Set.of(INITIATIVE)),
    /** An institution or regulator pays for an initiative. */
    FUNDS(Set.of(INSTITUTION, REGULATOR), Set.of(INITIATIVE)),
    /** An expert works at an institution or regulator. */
    AFFILIATED_WITH(Set.of(EXPERT), Set.of(INSTITUTION, REGULATOR)),
    /** An expert leads an initiative; the role names the work package. */
    LEADS(Set.of(EXPERT), Set.of(INITIATIVE)),
    /** A site makes a product. */
    MANUFACTURES(Set.of(SITE), Set.of(PRODUCT)),
    /** An institution develops a product. */
    DEVELOPS(Set.of(INSTITUTION), Set.of(PRODUCT)),
    /** An institution holds the authorisation of a product. */
    HOLDS_AUTHORISATION(Set.of(INSTITUTION), Set.of(PRODUCT)),
    /** A regulator authorises a product. */
    AUTHORISES(Set.of(REGULATOR), Set.of(PRODUCT)),
    /**
     * A site or institution supplies a site, institution or initiative; the role names what it
     * supplies.
     */
    SUPPLIES(Set.of(SITE, INSTITUTION), Set.of(SITE, INSTITUTION, INITIATIVE)),
    /** Two records collaborate; the relation has no direction. */
    COLLABORATES_WITH(EnumSet.allOf(EntityKind.class), EnumSet.allOf(EntityKind.class)),
    /** A regulator inspects a site or institution. */
    INSPECTS(Set.of(REGULATOR), Set.of(SITE, INSTITUTION)),
    /** A record replaces another. */
    SUCCEEDS(EnumSet.allOf(EntityKind.class), EnumSet.allOf(EntityKind.class)),
    /** An institution is the sponsor of a trial. */
    SPONSORED_BY(Set.of(TRIAL), Set.of(INSTITUTION)),
    /** A trial treats patients at an institution or site. */
    RUN_AT(Set.of(TRIAL), Set.of(INSTITUTION, SITE)),
    /** A trial gives a product to patients. */
    TESTS(Set.of(TRIAL), Set.of(PRODUCT)),
    /** A trial studies, or a product treats, a condition; the role says which patients. */
    FOR_CONDITION(Set.of(TRIAL, PRODUCT), Set.of(CONDITION)),
    /** Two records of trials are about one study; the relation has no direction. */
    SAME_STUDY_AS(Set.of(TRIAL), Set.of(TRIAL)),
    /** An institution, initiative or regulator publishes a resource. */
    PUBLISHED_BY(Set.of(RESOURCE), Set.of(INSTITUTION, INITIATIVE, REGULATOR)),
    /** A resource is about a record that is no person. */
    ABOUT(Set.of(RESOURCE), EnumSet.complementOf(EnumSet.of(EXPERT))),
    /** A resource replaces an older one. */
    SUPERSEDES(Set.of(RESOURCE), Set.of(RESOURCE)),
    /** An institution, initiative or regulator organises an event. */
    ORGANISED_BY(Set.of(EVENT), Set.of(INSTITUTION, INITIATIVE, REGULATOR)),
    /** An event takes place at an institution or site. */
    HELD_AT(Set.of(EVENT), Set.of(INSTITUTION, SITE)),
    /** An institution or initiative offers a material. */
    OFFERED_BY(Set.of(MATERIAL), Set.of(INSTITUTION, INITIATIVE)),
    /** A material is made or kept at a site. */
    FROM_SITE(Set.of(MATERIAL), Set.of(SITE)),
    /** A regulator decides a step of a route. */
    DECIDED_BY(Set.of(ROUTE), Set.of(REGULATOR)),
    /** A route goes on from another: a national one from that of the European Union. */
    FOLLOWS(Set.of(ROUTE), Set.of(ROUTE));

    private final Set<EntityKind> from;
    private final Set<EntityKind> to;

    RelationType(Set<EntityKind> from, Set<EntityKind> to) {
        this.from = from;
        this.to = to;
    }

    /** Returns whether a relation of this type may connect these kinds. */
    public boolean allows(EntityKind start, EntityKind end) {
        boolean sameKindOnly = this == PART_OF || this == SUCCEEDS;
        return from.contains(start) && to.contains(end) && (!sameKindOnly || start == end);
    }

    /**
     * Returns whether the relation is one of a trial, resource, event, material or condition. It
     * says what is studied, published or offered and is no collaboration of two bodies, so measures
     * of collaboration leave it out.
     */
    public boolean isOfKnowledge() {
        Set<EntityKind> knowledge = EnumSet.range(TRIAL, CONDITION);
        return knowledge.containsAll(from) || knowledge.containsAll(to);
    }

    /** Returns whether the relation has no direction. */
    public boolean symmetric() {
        return this == COLLABORATES_WITH || this == SAME_STUDY_AS;
    }

    /** Returns all types as a Cypher relationship pattern: {@code OPERATES|PART_OF|...}. */
    public static String pattern() {
        return String.join(
                "|", EnumSet.allOf(RelationType.class).stream().map(Enum::name).toList());
    }
}
