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

    /**
     * {@code yes / all}: a share of which sources hardly ever state the no, so that what is known
     * says only how large it is at least.
     */
    public Figure shareAtLeast() {
        return boundedShare(yes, Figure.Bound.AT_LEAST);
    }

    /** {@code (yes + unknown) / all}: a share of which sources hardly ever state the yes. */
    public Figure shareAtMost() {
        return boundedShare(yes + unknown, Figure.Bound.AT_MOST);
    }

    private Figure boundedShare(int counted, Figure.Bound bound) {
        int all = yes + no + unknown;
        if (all == 0) {
            return share();
        }
        return Figure.of(
                        Estimate.of((double) counted / all)
                                .ratio((double) counted, (double) all)
                                .unknown(unknown)
                                .bounds((double) yes / all, (double) (yes + unknown) / all))
                .bound(bound)
                .coverage(coverage())
                .records(records)
                .n(all)
                .build();
    }

    /** {@code yes / (yes + no)}. The bounds count all unknown records as no and as yes. */
    public Figure share() {
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
                .records(records)
                .n(all)
                .build();
    }

    /**
     * {@code yes / people x per}: at least so many, if something is unknown. The bounds count all
     * unknown records as no and as yes.
     */
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
                .bound(Figure.Bound.AT_LEAST)
                .coverage(coverage())
                .reason(none ? Figure.Reason.NO_POPULATION : null)
                .records(records)
                .sources(population == null ? Set.of() : population.sources())
                .build();
    }
}
