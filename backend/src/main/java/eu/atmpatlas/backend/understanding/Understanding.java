package eu.atmpatlas.backend.understanding;

import java.util.List;

/**
 * What a sentence was found to say.
 *
 * @param terms in the order of the sentence
 * @param notUnderstood the other words, as typed, less those that only join words
 */
public record Understanding(List<UnderstoodTerm> terms, List<String> notUnderstood) {

    /** Of an empty sentence. */
    public static final Understanding NOTHING = new Understanding(List.of(), List.of());

    /** Copies the lists. */
    public Understanding {
        terms = List.copyOf(terms);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
