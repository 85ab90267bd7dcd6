package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.NetworkAnalysis;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * How a measure was taken.
 *
 * @param key of the sentence that says how
 * @param samples for that sentence: from how many records it was estimated
 * @param error largest standard error, or null where it is exact or not a matter of chance
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
