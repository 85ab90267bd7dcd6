package eu.atmpatlas.backend.search.text;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * A typed token. It tolerates one error from four characters on and two from eight on. An error is
 * a missing, extra or wrong character, or two neighbours swapped (optimal string alignment), also
 * at the first character.
 */
public final class QueryToken {

    private static final int ONE_ERROR_FROM = 4;
    private static final int TWO_ERRORS_FROM = 8;

    private final String text;
    private final BytesRef bytes;
    private final boolean whole;
    private final @Nullable CompiledAutomaton fuzzyAutomaton;

    QueryToken(String text) {
        this(text, false, automaton(text));
    }

    private QueryToken(String text, boolean whole, @Nullable CompiledAutomaton fuzzyAutomaton) {
        this.text = text;
        this.bytes = new BytesRef(text);
        this.whole = whole;
        this.fuzzyAutomaton = fuzzyAutomaton;
    }

    /** A token that matches only itself, neither longer words nor typing errors. */
    static QueryToken whole(String text) {
        return new QueryToken(text, true, null);
    }

    /** This token without tolerance of typing errors. */
    QueryToken withoutTypingErrors() {
        return new QueryToken(text, whole, null);
    }

    private static @Nullable CompiledAutomaton automaton(String text) {
        int length = text.codePointCount(0, text.length());
        int errors = length >= TWO_ERRORS_FROM ? 2 : length >= ONE_ERROR_FROM ? 1 : 0;
        return errors == 0
                ? null
                : new CompiledAutomaton(
                        new LevenshteinAutomata(text, true).toAutomaton(errors), true, false);
    }

    /** Whether longer words that begin with this token do not match. */
    public boolean isWhole() {
        return whole;
    }

    /** The token, folded. */
    public String text() {
        return text;
    }

    /** The token as an index term. */
    public BytesRef bytes() {
        return bytes;
    }

    /** Accepts terms within the tolerated errors; null if none are tolerated. */
    public @Nullable CompiledAutomaton fuzzyAutomaton() {
        return fuzzyAutomaton;
    }

    /** How this token matches a record's token. */
    TokenMatch match(String token) {
        if (token.equals(text)) {
            return TokenMatch.EXACT;
        }
        if (!whole && token.startsWith(text)) {
            return TokenMatch.PREFIX;
        }
        if (fuzzyAutomaton == null || fuzzyAutomaton.runAutomaton == null) {
            return TokenMatch.NONE;
        }
        var other = new BytesRef(token);
        return fuzzyAutomaton.runAutomaton.run(other.bytes, other.offset, other.length)
                ? TokenMatch.FUZZY
                : TokenMatch.NONE;
    }

    @Override
    public String toString() {
        return text;
    }
}
