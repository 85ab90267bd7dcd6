package eu.atmpatlas.backend.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What the network says, in one language: phrases by key, from {@code words_<language>}. */
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

    /** As GraphQL's {@code lang} asks for. */
    static NetworkMessages of(Object lang) {
        return "NL".equals(String.valueOf(lang)) ? DUTCH : ENGLISH;
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    /** The phrase with this key, {@code {0}}, {@code {1}}... filled in with these, as they are. */
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

    /** One, two and three. */
    String joinList(List<String> texts) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1))
                + format("and")
                + texts.getLast();
    }
}
