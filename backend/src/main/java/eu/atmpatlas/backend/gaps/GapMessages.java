package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The texts of gaps in one language, by key, from {@code texts_<language>.properties}. */
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

    public static GapMessages of(@Nullable Language language) {
        return Language.choose(language, ENGLISH, DUTCH);
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The keys of all texts. */
    public Set<String> keys() {
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
