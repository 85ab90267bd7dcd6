package eu.atmpatlas.graph.gaps.model;

import java.util.Set;

/** Which sites count as operating. */
public enum Scenario {
    /** Operational sites only. */
    OPERATIONAL(Set.of("OPERATIONAL")),
    /** Also sites in commissioning or under construction. */
    UNDER_CONSTRUCTION(Set.of("OPERATIONAL", "COMMISSIONING", "UNDER_CONSTRUCTION")),
    /** Also planned sites. */
    PLANNED(Set.of("OPERATIONAL", "COMMISSIONING", "UNDER_CONSTRUCTION", "PLANNED"));

    /** Statuses of sites that do not operate yet. */
    public static final Set<String> UPCOMING_STATUSES =
            Set.of("COMMISSIONING", "UNDER_CONSTRUCTION", "PLANNED");

    private final Set<String> statuses;

    Scenario(Set<String> statuses) {
        this.statuses = statuses;
    }

    /** Returns whether a site operates in this scenario; unknown if its status is not stated. */
    public Ternary operates(SiteFacts site) {
        String status = site.status();
        return status == null ? Ternary.UNKNOWN : Ternary.of(statuses.contains(status));
    }
}
