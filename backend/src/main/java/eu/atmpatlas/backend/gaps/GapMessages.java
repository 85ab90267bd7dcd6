package eu.atmpatlas.backend.gaps;

import graphql.schema.DataFetchingEnvironment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What gaps say in one language: texts by key, from {@code texts_<language>}. */
public final class GapMessages {

    public static final GapMessages ENGLISH = new GapMessages("texts_en.properties");
    public static final GapMessages DUTCH = new GapMessages("texts_nl.properties");

    private final Properties messages = new Properties();

    private GapMessages(String file) {
        try (InputStream in =
                Objects.requireNonNull(GapMessages.class.getResourceAsStream(file), file)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the language that a field is asked in. */
    public static GapMessages of(DataFetchingEnvironment environment) {
        return "NL".equals(String.valueOf(environment.<Object>getArgument("lang")))
                ? DUTCH
                : ENGLISH;
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** Keys of all texts. */
    public java.util.Set<String> keys() {
        return messages.stringPropertyNames();
    }

    /** The text with this key. */
    public String text(String key) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text for " + key);
        }
        return text;
    }
}
