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
final class Texts {

    static final Texts ENGLISH = new Texts("texts_en.properties");
    static final Texts DUTCH = new Texts("texts_nl.properties");

    private final Properties texts = new Properties();

    private Texts(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the language that a field is asked in. */
    static Texts of(DataFetchingEnvironment asked) {
        return "NL".equals(String.valueOf(asked.<Object>getArgument("lang"))) ? DUTCH : ENGLISH;
    }

    boolean dutch() {
        return this == DUTCH;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Keys of all texts. */
    java.util.Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text with this key. */
    String say(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text for " + key);
        }
        return text;
    }
}
