package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.matrix.ValueChain;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;

import java.util.Collection;
import java.util.List;

/** Computes the indicators of the catalogue. */
public final class IndicatorCalculator {

    private IndicatorCalculator() {}

    /**
     * Prepares the data that all regions share.
     *
     * @throws IllegalArgumentException if the atlas has no data for the indicator yet, or a
     *     parameter is missing
     */
    public static Computation of(
            Indicator indicator, IndicatorContext context, IndicatorParameters parameters) {
        Computation computation = computation(indicator, context, parameters);
        return switch (indicator) {
            // These are about records other than sites, or about sites anywhere.
            case VECTOR_DEPENDENCE,
                    E_I_INDEX,
                    PARTICIPATION_EQUITY,
                    N_MINUS_1,
                    REDUNDANCY,
                    TRIALS_ON_RECORD ->
                    computation;
            // An official list may count places of which none is on record.
            case EXTERNAL_COVERAGE -> computation;
            case SINGLE_POINTS ->
                    regions -> {
                        Figure figure = computation.of(regions);
                        return figure.records().isEmpty() && context.onRecord(regions).isEmpty()
                                ? Figure.ofNoRecord(context.withoutRecord(regions).size())
                                : figure;
                    };
            default ->
                    regions -> {
                        List<Region> recorded = context.onRecord(regions);
                        int without = context.withoutRecord(regions).size();
                        if (recorded.isEmpty()) {
                            return Figure.ofNoRecord(without);
                        }
                        Figure figure = computation.of(recorded).withoutRecord(without);
                        return countsConcepts(indicator)
                                ? figure.withN(context.sites(recorded).size())
                                : figure;
                    };
        };
    }

    /** Whether the figure counts concepts or steps; what it is about are still the sites. */
    private static boolean countsConcepts(Indicator indicator) {
        return switch (indicator) {
            case GAP_COUNT, CLASSES_WITHOUT_CAPACITY, VALUE_CHAIN, CAPABILITY_BACKUP -> true;
            default -> false;
        };
    }

    private static Computation computation(
            Indicator indicator, IndicatorContext context, IndicatorParameters parameters) {
        VocabularyLookup vocabularies = context.vocabularies();
        return switch (indicator) {
            case SITE_DENSITY -> {
                List<Requirement> manufacturing =
                        SupplyIndicators.manufacturingRequirements(vocabularies);
                yield regions ->
                        SupplyIndicators.density(context, regions, manufacturing, parameters.per());
            }
            case CAPABILITY_DENSITY -> {
                List<Requirement> requirements = parameters.requirements(vocabularies);
                yield regions ->
                        SupplyIndicators.density(context, regions, requirements, parameters.per());
            }
            case CLEANROOM_AREA ->
                    regions -> SupplyIndicators.cleanroomArea(context, regions, parameters.per());
            case TRIALS_ON_RECORD -> regions -> TrialIndicators.onRecord(context, regions);
            case CLASS_MIX -> regions -> SupplyIndicators.classMix(context, regions);
            case TRACK_RECORD -> regions -> SupplyIndicators.trackRecord(context, regions);
            case PIPELINE_RATIO -> {
                List<Requirement> requirements = parameters.requirements(vocabularies);
                yield regions -> SupplyIndicators.pipeline(context, regions, requirements);
            }
            case GAP_COUNT -> {
                List<String> columns =
                        CoverageMatrix.defaultColumns(context, VocabularyIds.CAPABILITY);
                CoverageMatrix matrix =
                        CoverageMatrix.of(context, VocabularyIds.CAPABILITY, columns, null);
                yield regions ->
                        CoverageMatrix.gapCount(matrix.cells(regions), VocabularyIds.CAPABILITY);
            }
            case VALUE_CHAIN -> {
                TherapyPlatform platform =
                        TherapyPlatform.byName(String.valueOf(parameters.platform())).orElseThrow();
                yield regions -> ValueChain.of(context, platform, regions).completeness();
            }
            case CLASSES_WITHOUT_CAPACITY -> CoverageIndicators.classesWithoutCapacity(context);
            case VECTOR_DEPENDENCE ->
                    regions -> VectorSupplyIndicators.dependence(context, regions);
            case QC_BOTTLENECK -> {
                List<Requirement> manufacturing =
                        SupplyIndicators.manufacturingRequirements(vocabularies);
                yield regions -> CoverageIndicators.ownTesting(context, regions, manufacturing);
            }
            case TRAVEL ->
                    new TravelTimeIndicator(
                                    context,
                                    parameters.requirements(vocabularies),
                                    parameters.minutes())
                            ::of;
            case AUTHORISATION_COVER ->
                    regions ->
                            DataQualityIndicators.permittedShare(context, regions, "authorisation");
            case ACCREDITATION_COVER ->
                    regions ->
                            DataQualityIndicators.permittedShare(context, regions, "accreditation");
            case CONCENTRATION -> {
                List<Requirement> requirements = parameters.requirements(vocabularies);
                yield regions -> CoverageIndicators.concentration(context, regions, requirements);
            }
            case SINGLE_POINTS -> new ResilienceIndicators(context)::singlePoints;
            case N_MINUS_1 -> new ResilienceIndicators(context)::nMinusOne;
            case REDUNDANCY -> new ResilienceIndicators(context)::redundancy;
            case CAPABILITY_BACKUP -> CoverageIndicators.capabilityBackup(context);
            case E_I_INDEX -> regions -> CollaborationIndicators.eiIndex(context, regions);
            case INITIATIVE_REACH ->
                    regions -> CollaborationIndicators.initiativeReach(context, regions);
            case PARTICIPATION_EQUITY ->
                    regions -> CollaborationIndicators.participationEquity(context, regions);
            case COMPLETENESS -> regions -> DataQualityIndicators.completeness(context, regions);
            case FRESHNESS -> regions -> DataQualityIndicators.freshness(context, regions);
            case STALE_SHARE ->
                    regions ->
                            DataQualityIndicators.staleShare(context, regions, parameters.days());
            case EXTERNAL_COVERAGE -> regions -> ExternalCoverage.of(context, regions);
            case PROVENANCE -> regions -> DataQualityIndicators.provenance(context, regions);
            default -> throw new IllegalArgumentException(indicator + " waits for data");
        };
    }

    /** Computes the figure for regions of one level. */
    @FunctionalInterface
    public interface Computation {
        /** Returns the figure for one region, or for several regions that do not overlap. */
        Figure of(Collection<Region> regions);
    }
}
