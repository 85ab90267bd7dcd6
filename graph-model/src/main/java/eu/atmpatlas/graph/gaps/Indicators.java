package eu.atmpatlas.graph.gaps;

import java.util.Collection;
import java.util.List;

/** Computes what the catalogue names. */
public final class Indicators {

    private Indicators() {}

    /**
     * Makes ready what all areas share.
     *
     * @throws IllegalArgumentException if the indicator waits for data, or a parameter is missing
     */
    public static Computation of(Indicator indicator, Question question, Parameters asked) {
        Terms terms = question.terms();
        return switch (indicator) {
            case SITE_DENSITY -> {
                List<Ability> making = Supply.making(terms);
                yield areas -> Supply.density(question, areas, making, asked.per());
            }
            case CAPABILITY_DENSITY -> {
                List<Ability> abilities = asked.abilities(terms);
                yield areas -> Supply.density(question, areas, abilities, asked.per());
            }
            case CLEANROOM_AREA -> areas -> Supply.area(question, areas, asked.per());
            case CLASS_MIX -> areas -> Supply.mix(question, areas);
            case TRACK_RECORD -> areas -> Supply.trackRecord(question, areas);
            case PIPELINE_RATIO -> {
                List<Ability> abilities = asked.abilities(terms);
                yield areas -> Supply.pipeline(question, areas, abilities);
            }
            case GAP_COUNT -> {
                List<String> columns = Matrix.usualColumns(question, Schemes.CAPABILITY);
                Matrix matrix = Matrix.of(question, Schemes.CAPABILITY, columns, null);
                yield areas -> Matrix.gapCount(matrix.at(areas), Schemes.CAPABILITY);
            }
            case VALUE_CHAIN -> {
                Platform platform = Platform.named(String.valueOf(asked.platform())).orElseThrow();
                yield areas -> Chain.of(question, platform, areas).completeness();
            }
            case CLASSES_WITHOUT_CAPACITY -> Absence.classes(question);
            case VECTOR_DEPENDENCE -> areas -> VectorSupplies.dependence(question, areas);
            case QC_BOTTLENECK -> {
                List<Ability> making = Supply.making(terms);
                yield areas -> Absence.ownTesting(question, areas, making);
            }
            case TRAVEL -> new Travel(question, asked.abilities(terms), asked.minutes())::of;
            case AUTHORISATION_COVER ->
                    areas -> Quality.permitted(question, areas, "authorisation");
            case ACCREDITATION_COVER ->
                    areas -> Quality.permitted(question, areas, "accreditation");
            case CONCENTRATION -> {
                List<Ability> abilities = asked.abilities(terms);
                yield areas -> Absence.concentration(question, areas, abilities);
            }
            case SINGLE_POINTS -> new Supplies(question)::singlePoints;
            case N_MINUS_1 -> new Supplies(question)::survival;
            case REDUNDANCY -> new Supplies(question)::redundancy;
            case CAPABILITY_BACKUP -> Absence.backup(question);
            case E_I_INDEX -> areas -> Bonds.externalInternal(question, areas);
            case INITIATIVE_REACH -> areas -> Bonds.reach(question, areas);
            case PARTICIPATION_EQUITY -> areas -> Bonds.equity(question, areas);
            case COMPLETENESS -> areas -> Quality.completeness(question, areas);
            case FRESHNESS -> areas -> Quality.freshness(question, areas);
            case STALE_SHARE -> areas -> Quality.stale(question, areas, asked.days());
            case PROVENANCE -> areas -> Quality.provenance(question, areas);
            default -> throw new IllegalArgumentException(indicator + " waits for data");
        };
    }

    /** Gives the figure of some areas of one level taken together. */
    @FunctionalInterface
    public interface Computation {
        /** The figure; of one area, or of several that do not overlap. */
        Figure of(Collection<Area> areas);
    }
}
