package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of one therapy in some areas.
 *
 * @param steps in their order
 */
public record Chain(Platform platform, List<Link> steps) {

    /** From the worst state to the best. */
    private static final List<Cell.State> WORST_FIRST =
            List.of(
                    Cell.State.ABSENT,
                    Cell.State.PLANNED,
                    Cell.State.UNKNOWN,
                    Cell.State.ACROSS_BORDER,
                    Cell.State.COVERED);

    /** The chain in one area, or in several taken together. */
    public static Chain of(Question question, Platform platform, Collection<Area> areas) {
        List<SiteFacts> sites = question.sites(areas);
        return new Chain(
                platform,
                platform.steps().stream()
                        .map(step -> new Link(step, cell(question, step, sites)))
                        .toList());
    }

    private static Cell cell(Question question, Platform.Step step, List<SiteFacts> sites) {
        if (!step.measured()) {
            return new Cell(
                    step.code(),
                    Cell.State.UNKNOWN,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }
        var has = new ArrayList<Behind>();
        var may = new ArrayList<Behind>();
        var coming = new ArrayList<Behind>();
        List<List<Ability>> asks = step.asks(question.terms());
        for (SiteFacts site : sites) {
            Known able =
                    asks.stream()
                            .map(anyOf -> Judged.able(site, anyOf))
                            .reduce(Known.YES, Known::and);
            Known works = question.counts(site);
            String status = site.status();
            switch (works.and(able)) {
                case YES -> has.add(behind(site, Behind.Standing.COUNTED, null));
                case UNKNOWN -> may.add(behind(site, Behind.Standing.UNKNOWN, why(site, able)));
                case NO -> {
                    if (able == Known.YES && status != null && Scenario.TO_COME.contains(status)) {
                        coming.add(
                                behind(site, Behind.Standing.NOT_COUNTED, Behind.Why.NOT_WORKING));
                    }
                }
            }
        }
        return Cell.of(step.code(), has, may, coming, List.of(), null);
    }

    private static Behind.Why why(SiteFacts site, Known able) {
        return able == Known.UNKNOWN ? Behind.Why.NOTHING_STATED : Behind.Why.STATUS_NOT_STATED;
    }

    private static Behind behind(
            SiteFacts site, Behind.Standing standing, Behind.@Nullable Why why) {
        return new Behind(site.id(), site.name(), standing, List.of(), why);
    }

    /** Of the measured steps that in the worst state, then that with the fewest sites. */
    public Optional<Link> weakest() {
        return steps.stream()
                .filter(link -> link.step().measured())
                .min(
                        Comparator.<Link>comparingInt(
                                        link -> WORST_FIRST.indexOf(link.cell().state()))
                                .thenComparingInt(link -> link.cell().sites().size()));
    }

    /** Measured steps that are covered, between those that are and those that may be. */
    public Figure completeness() {
        int covered = 0;
        int open = 0;
        int measured = 0;
        var parts = new ArrayList<Figure.Part>();
        Map<String, Behind> records = new LinkedHashMap<>();
        for (Link link : steps) {
            if (!link.step().measured()) {
                continue;
            }
            measured++;
            Cell cell = link.cell();
            boolean has = !cell.sites().isEmpty();
            boolean may = has || !cell.unknown().isEmpty();
            covered += has ? 1 : 0;
            open += may && !has ? 1 : 0;
            parts.add(
                    new Figure.Part(
                            cell.code(),
                            null,
                            null,
                            has ? Double.valueOf(1) : may ? null : Double.valueOf(0),
                            (double) cell.sites().size(),
                            null,
                            cell.unknown().size(),
                            has ? 1.0 : 0.0,
                            may ? 1.0 : 0.0));
            Matrix.keep(records, cell.sites(), cell.code());
            Matrix.keep(records, cell.planned(), cell.code());
            Matrix.keep(records, cell.unknown(), cell.code());
        }
        double all = measured;
        return new Figure(
                measured == 0 ? null : Double.valueOf(covered / all),
                (double) covered,
                all,
                open,
                measured == 0 ? null : Double.valueOf(covered / all),
                measured == 0 ? null : Double.valueOf((covered + open) / all),
                measured == 0 ? null : Double.valueOf((all - open) / all),
                measured == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                parts,
                List.copyOf(records.values()),
                Set.of());
    }

    /** A step with how it stands. */
    public record Link(Platform.Step step, Cell cell) {}
}
