package eu.atmpatlas.backend.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words that steer the reading of a sentence, each a file beside this class. */
final class WordLists {

    /** Words that name no criterion. */
    static final Set<String> IGNORED = read("ignored-words.txt");

    /** Words after which a term is not asked for. */
    static final Set<String> NEGATIONS = read("negations.txt");

    /** Words after which the name of a town follows. */
    static final Set<String> PLACE_PREPOSITIONS = read("place-prepositions.txt");

    /** Words that are also names of towns. */
    static final Set<String> NOT_TOWNS = read("words-not-towns.txt");

    /** Phrases that begin like a term and mean something else. */
    static final Set<String> NOT_TERMS =
            lines("not-terms.txt").collect(Collectors.toUnmodifiableSet());

    private WordLists() {}

    private static Set<String> read(String file) {
        return lines(file)
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
