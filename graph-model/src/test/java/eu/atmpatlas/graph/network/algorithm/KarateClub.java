package eu.atmpatlas.graph.network.algorithm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Zachary's karate club, the usual example for network measures: 34 members, numbered from 1, and
 * 78 friendships.
 */
final class KarateClub {

    private KarateClub() {}

    /** Member {@code n} is vertex {@code n - 1}. */
    static Adjacency graph() {
        try (InputStream in =
                Objects.requireNonNull(KarateClub.class.getResourceAsStream("karate-club.txt"))) {
            int[][] pairs =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" "))
                            .map(pair ->
                                    new int[] {
                                        Integer.parseInt(pair[0]) - 1, Integer.parseInt(pair[1]) - 1
                                    })
                            .toArray(int[][]::new);
            return RandomAdjacency.adjacency(34, pairs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
