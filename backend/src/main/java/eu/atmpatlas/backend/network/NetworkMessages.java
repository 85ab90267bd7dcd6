package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The texts of the network in one language, by key, from {@code words_<language>.properties}. */
final class NetworkMessages {

    static final NetworkMessages ENGLISH = new NetworkMessages("words_en.properties");
    static final NetworkMessages DUTCH = new NetworkMessages("words_nl.properties");

    private final Properties phrases = new Properties();

    private NetworkMessages(String file) {
        try (InputStream in =
                Objects.requireNonNull(NetworkMessages.class.getResourceAsStream(file), file)) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static NetworkMessages of(@Nullable Language language) {
        return Language.choose(language, ENGLISH, DUTCH);
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    /** Returns the text with this key, with the values in place of {@code {0}}, {@code {1}}... */
    String format(String key, String... values) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        var result = new StringBuilder();
        int from = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', from)) {
            result.append(phrase, from, at).append(values[phrase.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return result.append(phrase, from, phrase.length()).toString();
    }

    /** Joins texts to a list: "one, two and three". */
    String joinList(List<String> texts) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1))
                + format("and")
                + texts.getLast();
    }
}
