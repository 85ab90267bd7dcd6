package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Finds concepts, places and distances in sentences in English or Dutch. Thread-safe. */
@Component
public final class SentenceParser {

    /** Longest sentence, in characters. */
    public static final int MAX_LENGTH = 400;

    private final Vocabularies vocabularies;
    private volatile @Nullable Snapshot snapshot;

    /** Read when first needed. */
    private static final class Towns {
        static final TownNames ALL = TownNames.read();
    }

    private record Snapshot(List<Vocabulary> vocabularies, Lexicon lexicon) {}

    SentenceParser(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * Reads a sentence.
     *
     * @param field of the request that holds the sentence, for errors
     * @throws BadInputException if the sentence is too long
     */
    public Understanding parse(String field, String sentence) {
        if (sentence.length() > MAX_LENGTH) {
            throw new BadInputException(
                    field,
                    "must be at most %d characters, not %d"
                            .formatted(MAX_LENGTH, sentence.length()));
        }
        return new SentenceReader(lexicon(), Towns.ALL, sentence).read();
    }

    /** The phrases of the current vocabularies; made anew when one has changed. */
    private Lexicon lexicon() {
        List<Vocabulary> current = List.copyOf(vocabularies.all());
        Snapshot last = snapshot;
        if (last == null || !isSame(last.vocabularies(), current)) {
            last = new Snapshot(current, Lexicon.of(current));
            snapshot = last;
        }
        return last.lexicon();
    }

    /** By identity, because vocabularies are read as a whole whenever one changes. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Vocabulary> one, List<Vocabulary> other) {
        return one.size() == other.size() && (one.isEmpty() || one.getFirst() == other.getFirst());
    }
}
