package eu.atmpatlas.graph.network.algorithm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Characters of the novel who appear together (Knuth 1993): 77 characters and 254 pairs, each with
 * the number of chapters they share. Vertices are in the alphabetical order of the names.
 */
record LesMiserables(List<String> names, Adjacency graph, int chapters) {

    static LesMiserables read() {
        try (InputStream in =
                Objects.requireNonNull(
                        LesMiserables.class.getResourceAsStream("les-miserables.txt"))) {
            List<String[]> pairs =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(";"))
                            .toList();
            List<String> names =
                    pairs.stream()
                            .flatMap(pair -> Stream.of(pair[0], pair[1]))
                            .distinct()
                            .sorted()
                            .toList();
            return new LesMiserables(
                    names,
                    RandomAdjacency.adjacency(
                            names.size(),
                            pairs.stream()
                                    .map(pair ->
                                            new int[] {
                                                names.indexOf(pair[0]), names.indexOf(pair[1])
                                            })
                                    .toArray(int[][]::new)),
                    pairs.stream().mapToInt(pair -> Integer.parseInt(pair[2])).sum());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int of(String name) {
        return names.indexOf(name);
    }
}
