package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.NetworkAnalysis;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * How a measure was computed.
 *
 * @param key key of the text that describes the method
 * @param samples for that text: the number of records that the measure was estimated from
 * @param error largest standard error; null if the measure is exact or does not depend on chance
 */
record MeasureMethod(
        Measure measure, String key, int samples, boolean exact, @Nullable Double error) {

    /** {@code NetworkMeasured} of the schema. */
    enum Measure {
        DEGREE,
        BETWEENNESS,
        PAGERANK,
        CORENESS,
        COMMUNITY,
        CONSTRAINT,
        CRITICAL,
        MIXING,
        BLOCK_DENSITY
    }

    static List<MeasureMethod> of(NetworkAnalysis analysis) {
        return Arrays.stream(Measure.values())
                .map(measure ->
                        switch (measure) {
                            case BETWEENNESS -> betweenness(analysis);
                            case PAGERANK, COMMUNITY -> of(measure, false);
                            default -> of(measure, true);
                        })
                .toList();
    }

    private static MeasureMethod of(Measure measure, boolean exact) {
        return new MeasureMethod(measure, "method." + measure, 0, exact, null);
    }

    private static MeasureMethod betweenness(NetworkAnalysis analysis) {
        return analysis.isExact()
                ? of(Measure.BETWEENNESS, true)
                : new MeasureMethod(
                        Measure.BETWEENNESS,
                        "method.BETWEENNESS.sampled",
                        analysis.pivots(),
                        false,
                        analysis.largestError());
    }
}
