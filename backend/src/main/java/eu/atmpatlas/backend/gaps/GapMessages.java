package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of the gap analysis in one language, by key, from {@code texts_<language>}. */
public final class GapMessages {

    public static final GapMessages ENGLISH = new GapMessages(Locale.ENGLISH);
    public static final GapMessages DUTCH = new GapMessages(Locale.of("nl"));

    private final ResourceBundle messages;

    private GapMessages(Locale locale) {
        this.messages =
                ResourceBundle.getBundle(
                        GapMessages.class.getPackageName() + ".texts",
                        locale,
                        GapMessages.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static GapMessages of(@Nullable Language language) {
        return Language.choose(language, ENGLISH, DUTCH);
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return messages.keySet();
    }

    /**
     * The text with this key.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String text(String key) {
        return messages.getString(key);
    }
}
