package eu.atmpatlas.backend.synthetic;

import java.util.List;
import java.util.Random;

/**
 * Reproducible random numbers. Each use has its own sequence, seeded by the global seed, the
 * purpose and a number, so the result does not depend on the order of generation.
 */
final class SeededRandom {

    private final Random random;

    SeededRandom(long seed, String purpose, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L ^ purpose.hashCode() * 0xBF58476D1CE4E5B9L;
        mixed += number * 0x94D049BB133111EBL;
        mixed = (mixed ^ (mixed >>> 31)) * 0xD6E8FEB86659FD93L;
        // The algorithm of java.util.Random is part of its specification.
        this.random = new Random(mixed ^ (mixed >>> 32));
    }

    boolean nextBoolean(double share) {
        return random.nextDouble() < share;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    int nextBetween(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    double nextGaussian() {
        return random.nextGaussian();
    }

    double nextDouble() {
        return random.nextDouble();
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * A random index by a power law: small indices are far more frequent than large ones, as with
     * relations between institutions.
     */
    int skewed(int count) {
        return (int) (count * Math.pow(random.nextDouble(), 1.6));
    }

    /**
     * A random size from {@code min} to {@code max}, mostly small, sometimes large: Pareto
     * distribution with exponent 1.3.
     */
    int heavyTailed(int min, int max) {
        double size = min * Math.pow(1 - random.nextDouble(), -1 / 1.3);
        return (int) Math.min(max, size);
    }
}
