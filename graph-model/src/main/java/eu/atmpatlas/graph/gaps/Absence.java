package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nobody in an area does, or only one: classes without capacity, backups, own testing. */
final class Absence {

    private Absence() {}

    /** Classes that no working site handles. */
    static Indicators.Computation classes(Question question) {
        Matrix matrix =
                Matrix.of(question, Schemes.CLASS, question.terms().top(Schemes.CLASS), null);
        return areas -> Matrix.gapCount(matrix.at(areas), Schemes.CLASS);
    }

    /** Of the capabilities that a working site has, the share that two have. */
    static Indicators.Computation backup(Question question) {
        List<String> codes = question.terms().codes(Schemes.CAPABILITY);
        Matrix matrix = Matrix.of(question, Schemes.CAPABILITY, codes, null);
        return areas -> backup(matrix.at(areas));
    }

    private static Figure backup(List<Cell> cells) {
        int covered = 0;
        int twice = 0;
        int open = 0;
        int mayTwice = 0;
        int mayCovered = 0;
        var parts = new ArrayList<Figure.Part>();
        Map<String, Behind> records = new LinkedHashMap<>();
        for (Cell cell : cells) {
            int sure = cell.sites().size();
            int most = sure + cell.unknown().size();
            covered += sure >= 1 ? 1 : 0;
            twice += sure >= 2 ? 1 : 0;
            mayCovered += most >= 1 ? 1 : 0;
            mayTwice += most >= 2 ? 1 : 0;
            open += sure < 2 && most > sure ? 1 : 0;
            if (most > 0) {
                parts.add(
                        new Figure.Part(
                                cell.code(),
                                Schemes.CAPABILITY,
                                null,
                                sure >= 2 ? 1.0 : 0.0,
                                (double) sure,
                                null,
                                most - sure,
                                sure >= 2 ? 1.0 : 0.0,
                                most >= 2 ? 1.0 : 0.0));
            }
            Matrix.keep(records, cell.sites(), cell.code());
            Matrix.keep(records, cell.unknown(), cell.code());
        }
        Double sure = covered == 0 ? null : Double.valueOf((double) twice / covered);
        Double all = mayCovered == 0 ? null : Double.valueOf((double) mayTwice / mayCovered);
        return new Figure(
                sure,
                (double) twice,
                (double) covered,
                open,
                Indices.lesser(sure, all),
                Indices.greater(sure, all),
                mayCovered == 0 ? null : Double.valueOf((double) (mayCovered - open) / mayCovered),
                covered == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                parts,
                List.copyOf(records.values()),
                Set.of());
    }

    /** Working manufacturing sites without release testing; no source says that one has none. */
    static Figure ownTesting(Question question, Collection<Area> areas, List<Ability> making) {
        Ability testing = question.terms().ability(Schemes.CAPABILITY, "QC_RELEASE_TESTING");
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Judged makes = Judged.of(question, site, making);
            if (makes.known() == Known.NO) {
                continue;
            }
            if (testing.of(site) == Known.YES && makes.known() == Known.YES) {
                tally.add(site, Known.NO, null);
            } else {
                tally.add(
                        site,
                        Known.UNKNOWN,
                        makes.known() == Known.UNKNOWN ? makes.why() : Behind.Why.NOTHING_STATED);
            }
        }
        return tally.share();
    }

    /** How few operators run the working sites with an ability. */
    static Figure concentration(Question question, Collection<Area> areas, List<Ability> anyOf) {
        var sure = new HashMap<String, Integer>();
        var open = new HashMap<String, Integer>();
        var tally = new Tally();
        for (Judged judged : Judged.in(question, areas, anyOf)) {
            SiteFacts site = judged.site();
            Set<String> operators = question.land().operators(site.id(), question.asOf());
            // A site of no stated operator stands by itself; of several, the first takes it.
            String operator = operators.isEmpty() ? site.id() : operators.iterator().next();
            if (judged.known() != Known.NO) {
                tally.add(site.id(), site.name(), judged.known(), List.of(operator), judged.why());
                open.merge(operator, 1, Integer::sum);
            }
            if (judged.known() == Known.YES) {
                sure.merge(operator, 1, Integer::sum);
            }
        }
        var parts = new ArrayList<Figure.Part>();
        parts.add(part("TOP_1", Indices.top(sure.values(), 1), Indices.top(open.values(), 1)));
        parts.add(part("TOP_3", Indices.top(sure.values(), 3), Indices.top(open.values(), 3)));
        parts.add(part("GINI", Indices.gini(sure.values()), Indices.gini(open.values())));
        double all = sure.values().stream().mapToInt(Integer::intValue).sum();
        sure.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(each ->
                        parts.add(
                                new Figure.Part(
                                        each.getKey(),
                                        null,
                                        question.land().name(each.getKey()),
                                        each.getValue() / all,
                                        (double) each.getValue(),
                                        all,
                                        open.getOrDefault(each.getKey(), 0) - each.getValue(),
                                        null,
                                        null)));
        return Indices.between(
                Indices.concentration(sure.values()),
                Indices.concentration(open.values()),
                tally,
                parts);
    }

    private static Figure.Part part(String code, @Nullable Double sure, @Nullable Double open) {
        return new Figure.Part(
                code,
                null,
                null,
                sure,
                null,
                null,
                0,
                Indices.lesser(sure, open),
                Indices.greater(sure, open));
    }
}
