package eu.atmpatlas.graph.gaps.figure;

import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts records by yes, no and unknown, and keeps the records. */
public final class TernaryCount {

    private final List<FigureEvidence> records = new ArrayList<>();
    private int yes;
    private int no;
    private int unknown;

    public void add(
            String id,
            String name,
            Ternary known,
            List<String> parts,
            FigureEvidence.@Nullable Why why) {
        records.add(new FigureEvidence(id, name, FigureEvidence.Standing.of(known), parts, why));
        switch (known) {
            case YES -> yes++;
            case NO -> no++;
            case UNKNOWN -> unknown++;
        }
    }

    public void add(SiteFacts site, Ternary known, FigureEvidence.@Nullable Why why) {
        add(site.id(), site.name(), known, List.of(), why);
    }

    public int yes() {
        return yes;
    }

    int no() {
        return no;
    }

    public int unknown() {
        return unknown;
    }

    public List<FigureEvidence> records() {
        return records;
    }

    @Nullable
    public Double coverage() {
        int all = yes + no + unknown;
        return all == 0 ? null : Double.valueOf((double) (yes + no) / all);
    }

    /** {@code yes / (yes + no)}. The bounds count all unknown records as no and as yes. */
    public Figure share() {
        return share(List.of(), Set.of());
    }

    Figure share(List<Figure.Part> parts, Set<String> sources) {
        int all = yes + no + unknown;
        int known = yes + no;
        return Figure.of(
                        Estimate.of(known == 0 ? null : Double.valueOf((double) yes / known))
                                .ratio((double) yes, (double) known)
                                .unknown(unknown)
                                .bounds(
                                        all == 0 ? null : Double.valueOf((double) yes / all),
                                        all == 0
                                                ? null
                                                : Double.valueOf((double) (yes + unknown) / all)))
                .coverage(coverage())
                .reason(known == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .parts(parts)
                .records(records)
                .sources(sources)
                .build();
    }

    /** {@code yes / people x per}. The bounds count all unknown records as no and as yes. */
    public Figure per(@Nullable Population population, double per) {
        double persons = population == null ? 0 : population.persons();
        boolean none = persons <= 0;
        return Figure.of(
                        Estimate.of(none ? null : Double.valueOf(yes / persons * per))
                                .ratio((double) yes, none ? null : Double.valueOf(persons))
                                .unknown(unknown)
                                .bounds(
                                        none ? null : Double.valueOf(yes / persons * per),
                                        none
                                                ? null
                                                : Double.valueOf((yes + unknown) / persons * per)))
                .coverage(coverage())
                .reason(none ? Figure.Reason.NO_POPULATION : null)
                .records(records)
                .sources(population == null ? Set.of() : population.sources())
                .build();
    }
}
