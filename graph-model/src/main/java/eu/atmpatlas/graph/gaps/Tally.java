package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts records that are, are not and may be, and keeps them. */
final class Tally {

    private final List<Behind> records = new ArrayList<>();
    private int yes;
    private int no;
    private int unknown;

    void add(String id, String name, Known known, List<String> parts, Behind.@Nullable Why why) {
        records.add(new Behind(id, name, Behind.Standing.of(known), parts, why));
        switch (known) {
            case YES -> yes++;
            case NO -> no++;
            case UNKNOWN -> unknown++;
        }
    }

    void add(SiteFacts site, Known known, Behind.@Nullable Why why) {
        add(site.id(), site.name(), known, List.of(), why);
    }

    int yes() {
        return yes;
    }

    int no() {
        return no;
    }

    int unknown() {
        return unknown;
    }

    List<Behind> records() {
        return records;
    }

    @Nullable Double coverage() {
        int all = yes + no + unknown;
        return all == 0 ? null : Double.valueOf((double) (yes + no) / all);
    }

    /** {@code yes / (yes + no)}, between all unknowns as no and as yes. */
    Figure share() {
        return share(List.of(), Set.of());
    }

    Figure share(List<Figure.Part> parts, Set<String> sources) {
        int all = yes + no + unknown;
        int known = yes + no;
        return new Figure(
                known == 0 ? null : Double.valueOf((double) yes / known),
                (double) yes,
                (double) known,
                unknown,
                all == 0 ? null : Double.valueOf((double) yes / all),
                all == 0 ? null : Double.valueOf((double) (yes + unknown) / all),
                coverage(),
                known == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                parts,
                records,
                sources);
    }

    /** {@code yes / people x per}, with all unknowns as no and as yes. */
    Figure per(@Nullable People people, double per) {
        double persons = people == null ? 0 : people.persons();
        boolean none = persons <= 0;
        return new Figure(
                none ? null : Double.valueOf(yes / persons * per),
                (double) yes,
                none ? null : Double.valueOf(persons),
                unknown,
                none ? null : Double.valueOf(yes / persons * per),
                none ? null : Double.valueOf((yes + unknown) / persons * per),
                coverage(),
                none ? Figure.Reason.NO_POPULATION : null,
                List.of(),
                records,
                people == null ? Set.of() : people.sources());
    }
}
