package eu.atmpatlas.graph.gaps;

import java.util.Set;

/** Which sites count as working. */
public enum Scenario {
    /** Those that operate. */
    OPERATIONAL(Set.of("OPERATIONAL")),
    /** And those in commissioning or under construction. */
    UNDER_CONSTRUCTION(Set.of("OPERATIONAL", "COMMISSIONING", "UNDER_CONSTRUCTION")),
    /** And those planned. */
    PLANNED(Set.of("OPERATIONAL", "COMMISSIONING", "UNDER_CONSTRUCTION", "PLANNED"));

    /** Statuses of sites that are to come. */
    static final Set<String> TO_COME = Set.of("COMMISSIONING", "UNDER_CONSTRUCTION", "PLANNED");

    private final Set<String> statuses;

    Scenario(Set<String> statuses) {
        this.statuses = statuses;
    }

    /** A site whose status is not stated may work, whatever the scenario. */
    Known counts(SiteFacts site) {
        String status = site.status();
        return status == null ? Known.UNKNOWN : Known.of(statuses.contains(status));
    }
}
