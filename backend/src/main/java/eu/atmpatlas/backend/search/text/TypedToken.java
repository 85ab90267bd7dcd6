package eu.atmpatlas.backend.search.text;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody typed. It forgives one error from four characters on and two from eight on;
 * an error is a character missing, too many, another, or two neighbours swapped (optimal string
 * alignment), the first character included.
 */
public final class TypedToken {

    private static final int ONE_ERROR_FROM = 4;
    private static final int TWO_ERRORS_FROM = 8;

    private final String text;
    private final BytesRef bytes;
    private final @Nullable CompiledAutomaton alike;

    TypedToken(String text) {
        this.text = text;
        this.bytes = new BytesRef(text);
        int length = text.codePointCount(0, text.length());
        int errors = length >= TWO_ERRORS_FROM ? 2 : length >= ONE_ERROR_FROM ? 1 : 0;
        this.alike =
                errors == 0
                        ? null
                        : new CompiledAutomaton(
                                new LevenshteinAutomata(text, true).toAutomaton(errors),
                                true,
                                false);
    }

    /** The token, folded. */
    public String text() {
        return text;
    }

    /** The token as an index term. */
    public BytesRef bytes() {
        return bytes;
    }

    /** Accepts what is within the errors forgiven; null if none is. */
    public @Nullable CompiledAutomaton alike() {
        return alike;
    }

    /** How this fits a record's token. */
    Fit fit(String token) {
        if (token.equals(text)) {
            return Fit.EXACT;
        }
        if (token.startsWith(text)) {
            return Fit.PREFIX;
        }
        if (alike == null || alike.runAutomaton == null) {
            return Fit.NONE;
        }
        var other = new BytesRef(token);
        return alike.runAutomaton.run(other.bytes, other.offset, other.length)
                ? Fit.ALIKE
                : Fit.NONE;
    }

    @Override
    public String toString() {
        return text;
    }
}
