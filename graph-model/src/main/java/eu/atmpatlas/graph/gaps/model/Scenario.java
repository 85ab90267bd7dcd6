package eu.atmpatlas.graph.gaps.model;

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
    public static final Set<String> UPCOMING_STATUSES =
            Set.of("COMMISSIONING", "UNDER_CONSTRUCTION", "PLANNED");

    private final Set<String> statuses;

    Scenario(Set<String> statuses) {
        this.statuses = statuses;
    }

    /** A site whose status is not stated may work, whatever the scenario. */
    public Ternary operates(SiteFacts site) {
        String status = site.status();
        return status == null ? Ternary.UNKNOWN : Ternary.of(statuses.contains(status));
    }
}
