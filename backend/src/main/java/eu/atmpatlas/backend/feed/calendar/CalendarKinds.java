package eu.atmpatlas.backend.feed.calendar;

import eu.atmpatlas.backend.kind.CalendarMapping;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which kinds of record have days for a calendar. */
public final class CalendarKinds {

    /** The day of which a source speaks, which every part has: no day in a calendar. */
    private static final String STATED_ON = "statedOn";

    private CalendarKinds() {}

    /** Whether records of the kind, their parts or what they organise can have days. */
    public static boolean haveDays(EntityKind kind) {
        CalendarMapping own = KindMapping.of(kind).calendar();
        return own.occasion() != null
                || !own.days().isEmpty()
                || PartType.of(kind).stream().anyMatch(type -> isDated(type.definition()))
                || occasionKinds().stream()
                        .anyMatch(other ->
                                occasionTypes().stream()
                                        .anyMatch(type -> type.allows(other, kind)));
    }

    static boolean isDated(PartDefinition part) {
        return !part.from().equals(STATED_ON);
    }

    /** The relation types that lead from what takes place to whose calendars show it. */
    static Set<RelationType> occasionTypes() {
        var types = EnumSet.noneOf(RelationType.class);
        for (EntityKind kind : occasionKinds()) {
            CalendarMapping.Occasion occasion = KindMapping.of(kind).calendar().occasion();
            if (occasion != null) {
                types.addAll(occasion.of());
            }
        }
        return types;
    }

    private static List<EntityKind> occasionKinds() {
        return KindMapping.all().stream()
                .filter(mapping -> mapping.calendar().occasion() != null)
                .map(KindMapping::kind)
                .toList();
    }
}
