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
    private final @Nullable CompiledAutomaton fuzzyAutomaton;

    QueryToken(String text) {
        this.text = text;
        this.bytes = new BytesRef(text);
        int length = text.codePointCount(0, text.length());
        int errors = length >= TWO_ERRORS_FROM ? 2 : length >= ONE_ERROR_FROM ? 1 : 0;
        this.fuzzyAutomaton =
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

    /** Accepts terms within the tolerated errors; null if none are tolerated. */
    public @Nullable CompiledAutomaton fuzzyAutomaton() {
        return fuzzyAutomaton;
    }

    /** How this token matches a record's token. */
    TokenMatch match(String token) {
        if (token.equals(text)) {
            return TokenMatch.EXACT;
        }
        if (token.startsWith(text)) {
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
