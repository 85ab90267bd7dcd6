package eu.atmpatlas.graph.gaps.indicator;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The catalogue of indicators. */
public enum Indicator {
    SITE_DENSITY(
            Family.SUPPLY, Unit.PER_POPULATION, Direction.HIGHER, Double.NaN, ParameterKind.PER),
    CAPABILITY_DENSITY(
            Family.SUPPLY,
            Unit.PER_POPULATION,
            Direction.HIGHER,
            Double.NaN,
            ParameterKind.CAPABILITY_OR_PRODUCT_TYPE,
            ParameterKind.PER),
    CLEANROOM_AREA(
            Family.SUPPLY,
            Unit.AREA_PER_POPULATION,
            Direction.HIGHER,
            Double.NaN,
            ParameterKind.PER),
    CLASS_MIX(Family.SUPPLY, Unit.INDEX, Direction.NEITHER, 1.0),
    TRACK_RECORD(Family.SUPPLY, Unit.SHARE, Direction.HIGHER, 1.0),
    PIPELINE_RATIO(
            Family.SUPPLY,
            Unit.INDEX,
            Direction.NEITHER,
            Double.NaN,
            ParameterKind.CAPABILITY_OR_PRODUCT_TYPE),
    UTILISATION(Family.SUPPLY, Unit.SHARE, Direction.NEITHER),
    WORKFORCE_INTENSITY(Family.SUPPLY, Unit.INDEX, Direction.NEITHER),
    QC_AREA_RATIO(Family.SUPPLY, Unit.SHARE, Direction.NEITHER),

    GAP_COUNT(Family.GAP, Unit.COUNT, Direction.LOWER, Double.NaN),
    VALUE_CHAIN(Family.GAP, Unit.SHARE, Direction.HIGHER, 1.0, ParameterKind.PLATFORM),
    CLASSES_WITHOUT_CAPACITY(Family.GAP, Unit.COUNT, Direction.LOWER, Double.NaN),
    VECTOR_DEPENDENCE(Family.GAP, Unit.SHARE, Direction.LOWER, 1.0),
    QC_BOTTLENECK(Family.GAP, Unit.SHARE, Direction.LOWER, 1.0),
    DEMAND_COVER(Family.GAP, Unit.SHARE, Direction.HIGHER),

    TRAVEL(
            Family.ACCESS,
            Unit.SHARE,
            Direction.LOWER,
            1.0,
            ParameterKind.CAPABILITY_OR_PRODUCT_TYPE,
            ParameterKind.MINUTES),
    CATCHMENT(Family.ACCESS, Unit.INDEX, Direction.HIGHER),
    TREATMENT_CENTRE_DENSITY(Family.ACCESS, Unit.PER_POPULATION, Direction.HIGHER),
    AUTHORISATION_COVER(Family.ACCESS, Unit.SHARE, Direction.HIGHER, 1.0),
    ACCREDITATION_COVER(Family.ACCESS, Unit.SHARE, Direction.HIGHER, 1.0),
    CROSS_BORDER_PATIENTS(Family.ACCESS, Unit.SHARE, Direction.LOWER),
    PATHWAY_MIX(Family.ACCESS, Unit.SHARE, Direction.NEITHER),
    TRIALS_ON_RECORD(Family.ACCESS, Unit.COUNT, Direction.HIGHER, Double.NaN),

    CONCENTRATION(
            Family.RESILIENCE,
            Unit.INDEX,
            Direction.LOWER,
            1.0,
            ParameterKind.CAPABILITY_OR_PRODUCT_TYPE),
    SINGLE_POINTS(Family.RESILIENCE, Unit.COUNT, Direction.LOWER, Double.NaN),
    N_MINUS_1(Family.RESILIENCE, Unit.SHARE, Direction.HIGHER, 1.0),
    CAPABILITY_BACKUP(Family.RESILIENCE, Unit.SHARE, Direction.HIGHER, 1.0),
    REDUNDANCY(Family.RESILIENCE, Unit.SHARE, Direction.HIGHER, 1.0),
    AUTHORISATION_RISK(Family.RESILIENCE, Unit.SHARE, Direction.LOWER),

    E_I_INDEX(Family.NETWORK, Unit.INDEX, Direction.NEITHER, 1.0),
    INITIATIVE_REACH(Family.NETWORK, Unit.SHARE, Direction.HIGHER, 1.0),
    PARTICIPATION_EQUITY(Family.NETWORK, Unit.INDEX, Direction.LOWER, 1.0),
    ISOLATION(Family.NETWORK, Unit.SHARE, Direction.LOWER),

    COMPLETENESS(Family.DATA_QUALITY, Unit.SHARE, Direction.HIGHER, 1.0),
    FRESHNESS(Family.DATA_QUALITY, Unit.DAYS, Direction.LOWER, Double.NaN),
    STALE_SHARE(Family.DATA_QUALITY, Unit.SHARE, Direction.LOWER, 1.0, ParameterKind.DAYS),
    PROVENANCE(Family.DATA_QUALITY, Unit.SHARE, Direction.HIGHER, 1.0),
    CONTRADICTION_RATE(Family.DATA_QUALITY, Unit.SHARE, Direction.LOWER),
    EXTERNAL_COVERAGE(Family.DATA_QUALITY, Unit.SHARE, Direction.HIGHER, Double.NaN);

    private final Family family;
    private final Unit unit;
    private final Direction direction;
    private final boolean available;
    private final @Nullable Double highest;
    private final Set<ParameterKind> accepts;

    /** An indicator that the atlas has no data for yet. */
    Indicator(Family family, Unit unit, Direction direction) {
        this(family, unit, direction, false, null, Set.of());
    }

    /** An indicator that the data support. */
    Indicator(
            Family family,
            Unit unit,
            Direction direction,
            double highest,
            ParameterKind... parameters) {
        this(
                family,
                unit,
                direction,
                true,
                Double.isNaN(highest) ? null : highest,
                Set.of(parameters));
    }

    Indicator(
            Family family,
            Unit unit,
            Direction direction,
            boolean available,
            @Nullable Double highest,
            Set<ParameterKind> parameters) {
        this.family = family;
        this.unit = unit;
        this.direction = direction;
        this.available = available;
        this.highest = highest;
        this.accepts = parameters;
    }

    /** Returns the subject area. */
    public Family family() {
        return family;
    }

    /** Returns the unit of measurement. */
    public Unit unit() {
        return unit;
    }

    /** Returns how to read a higher value. */
    public Direction direction() {
        return direction;
    }

    /** Returns whether the available data support the indicator. */
    public boolean available() {
        return available;
    }

    /** Returns the minimum possible value. */
    public double lowest() {
        return this == E_I_INDEX ? -1 : 0;
    }

    /** Returns the maximum possible value, or null if there is no bound. */
    public @Nullable Double highest() {
        return highest;
    }

    /**
     * Returns whether the indicator has a figure for each region; otherwise it has one for all
     * regions together.
     */
    public boolean regional() {
        return this != PARTICIPATION_EQUITY;
    }

    /**
     * Returns whether its data have dates, so that a figure for a past day differs from today's for
     * a reason. Statuses, capabilities and the fields of a record have none: the atlas knows them
     * as they are today.
     */
    public boolean dated() {
        return switch (this) {
            case TRACK_RECORD,
                    VECTOR_DEPENDENCE,
                    AUTHORISATION_COVER,
                    ACCREDITATION_COVER,
                    SINGLE_POINTS,
                    N_MINUS_1,
                    REDUNDANCY,
                    E_I_INDEX,
                    INITIATIVE_REACH,
                    PARTICIPATION_EQUITY ->
                    true;
            default -> false;
        };
    }

    /** Returns whether the indicator accepts a parameter. */
    public boolean accepts(ParameterKind parameter) {
        return accepts.contains(parameter);
    }

    /** Returns whether the indicator uses the population table. */
    public boolean usesPopulation() {
        return unit == Unit.PER_POPULATION || unit == Unit.AREA_PER_POPULATION || this == TRAVEL;
    }

    /** The subject area of an indicator. */
    public enum Family {
        SUPPLY,
        GAP,
        ACCESS,
        RESILIENCE,
        NETWORK,
        DATA_QUALITY
    }

    /** The unit of an indicator. */
    public enum Unit {
        PER_POPULATION,
        SHARE,
        INDEX,
        COUNT,
        DAYS,
        AREA_PER_POPULATION
    }

    /** How to read a higher value. */
    public enum Direction {
        HIGHER,
        LOWER,
        NEITHER
    }

    /** The parameters that an indicator can take. */
    public enum ParameterKind {
        /** Either a capability or a product type. */
        CAPABILITY_OR_PRODUCT_TYPE,
        PLATFORM,
        PER,
        MINUTES,
        DAYS
    }
}
